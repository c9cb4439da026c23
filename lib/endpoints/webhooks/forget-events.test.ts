import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { test } from '../../testing/test.ts'
import { bell, bellKeyring } from '../../testing/webhooks/bell.ts'
import { forgetEvents } from './forget-events.ts'
import { keepEvent } from './keep-event.ts'

const now = new Date('2026-11-30T09:00:00Z')

test('forgetEvents deletes settled events after their days, in batches, and none that was never applied', async ({
  ownDb,
}) => {
  for (const [id, daysKept] of [
    ['one', 7],
    ['two', 7],
    ['three', 8],
  ] as const)
    await keepEvent(ownDb, bellKeyring, bell({ daysKept }), { id, kind: 'ring', event: { by: 'Ada' } }, 'words', now)
  await ownDb
    .updateTable('webhookEvents')
    .set({ status: 'settled', settledAt: now, payload: null, nextAttemptAt: null })
    .execute()
  await keepEvent(
    ownDb,
    bellKeyring,
    bell({ daysKept: 1 }),
    { id: 'stuck', kind: 'ring', event: { by: 'Ada' } },
    '',
    now,
  )
  const forget = (day: string, most = 10) => inTransaction(ownDb, (trx) => forgetEvents(trx, new Date(day), most))

  expect(await forget('2026-12-07T09:00:00Z')).toBe(0)
  expect(await forget('2026-12-07T09:00:01Z', 1)).toBe(1)
  expect(await forget('2026-12-07T09:00:01Z')).toBe(1)
  expect(await ownDb.selectFrom('webhookEvents').select('eventId').orderBy('id').execute()).toEqual([
    { eventId: 'three' },
    { eventId: 'stuck' },
  ])
})

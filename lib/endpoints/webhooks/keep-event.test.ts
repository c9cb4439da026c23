import { expect } from 'vitest'
import { open } from '../../privacy/vault/vault.ts'
import { test } from '../../testing/test.ts'
import { bell, bellKeyring } from '../../testing/webhooks/bell.ts'
import { keepEvent, payloadPlace } from './keep-event.ts'

const now = new Date('2026-11-30T09:00:00Z')
const read = { id: 'ring-1', kind: 'ring', event: { by: 'Ada' } }

test('keepEvent stores an event sealed, due in a minute, for as long as its provider may repeat it', async ({
  ownDb,
}) => {
  const id = await keepEvent(ownDb, bellKeyring, bell({ daysKept: 7 }), read, 'the words', now)

  const row = await ownDb.selectFrom('webhookEvents').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    id,
    provider: 'bell',
    eventId: 'ring-1',
    kind: 'ring',
    status: 'received',
    receivedAt: now,
    nextAttemptAt: new Date('2026-11-30T09:01:00Z'),
    forgetAt: new Date('2026-12-07T09:00:00Z'),
  })
  expect(row.payload && open(bellKeyring, payloadPlace(id), row.payload)).toBe('the words')
})

test('keepEvent keeps the first contents of a known event; another provider may use the same id', async ({ ownDb }) => {
  const id = await keepEvent(ownDb, bellKeyring, bell(), read, 'first', now)
  expect(await keepEvent(ownDb, bellKeyring, bell(), read, 'second', now)).toBe(id)
  expect(await keepEvent(ownDb, bellKeyring, bell({ provider: 'gong' }), read, 'third', now)).not.toBe(id)

  const [row, ...others] = await ownDb.selectFrom('webhookEvents').selectAll().orderBy('id').execute()
  expect(row?.payload && open(bellKeyring, payloadPlace(id), row.payload)).toBe('first')
  expect(others).toHaveLength(1)
})

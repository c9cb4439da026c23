import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { legacyRecord } from '../testing/legacy-record.ts'
import { makeStaff } from '../testing/make/make.ts'
import { stageRecords } from '../testing/make/stage-records.ts'
import { test } from '../testing/test.ts'
import { countNews } from './count-news.ts'
import { reconcile } from './reconcile.ts'
import { recordApplied } from './record-applied.ts'
import { settle } from './settle/settle.ts'

const now = new Date('2026-11-20T12:00:00Z')
const records = [
  legacyRecord('A1', 'Ann', { numberOfParticipants: 2 }),
  legacyRecord('A1', 'Ann', { createdAt: '2024-03-01', numberOfParticipants: 2 }),
  legacyRecord('A2', 'Bob', { status: 'REFUNDED', finalAmount: '40.00' }),
  legacyRecord('A3', 'Dan', {}, { email: 'nobody' }),
]

async function importThem(trx: Trx) {
  const runId = await stageRecords(trx, records)
  return { runId, settled: await settle(trx, { runId, keyring, now }) }
}

test('reconcile accounts for every record, seat and penny', async ({ trx }) => {
  const { settled } = await importThem(trx)
  expect(await reconcile(trx, settled)).toEqual({
    faults: [],
    numbers: {
      ...settled,
      read: 4,
      imported: 2,
      superseded: 1,
      needsReview: 1,
      attendees: 3,
      payments: 2,
      refunds: 1,
      penceIn: 14_000,
      penceOut: 14_000,
      refundPence: 4_000,
      reasons: { invalid_email: 1 },
    },
  })
})

test('reconcile names what does not add up', async ({ trx }) => {
  const { settled } = await importThem(trx)
  await trx.deleteFrom('refunds').execute()
  await trx.updateTable('payments').set({ amount: '99.00' }).where('amount', '=', '100.00').execute()
  const seat = trx.selectFrom('bookingAttendees').select('id').where('seatNumber', '=', 2)
  await trx.deleteFrom('bookingAttendees').where('id', 'in', seat).execute()
  const { faults } = await reconcile(trx, settled)
  expect(faults).toEqual([
    'seats: 3 came in, 2 stand',
    'refunds: 1 came in, 0 stand',
    'pence paid: 14000 came in, 13900 stand',
    'pence refunded: 4000 came in, 0 stand',
  ])
})

test('recordApplied logs who applied a run, and nothing of a file that was read before', async ({ trx }) => {
  const actor = asAdmin(await makeStaff(trx, 'admin'))
  const apply = async () => {
    const { runId, settled } = await importThem(trx)
    const news = await countNews(trx)
    await recordApplied(trx, actor, { runId, numbers: (await reconcile(trx, settled)).numbers, news })
    return { runId, news }
  }
  const { runId, news } = await apply()
  expect([news, (await apply()).news]).toEqual([4, 0])
  const logged = trx.selectFrom('userActivityLogs').selectAll().where('activityType', '=', 'import.applied')
  expect(await logged.execute()).toMatchObject([
    {
      actorId: actor.userId,
      userId: null,
      activityDescription: 'Import applied: 4 read, 2 imported, 1 superseded, 1 to review',
      relatedEntityId: runId,
      details: { read: 4, imported: 2, superseded: 1, needsReview: 1 },
    },
  ])
})

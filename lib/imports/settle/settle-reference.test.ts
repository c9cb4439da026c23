import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { importText, testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'
import { settleReference } from './settle-reference.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('settleReference decides one reference anew from the rows that stand, and no other', async ({ ownDb, ownUrl }) => {
  const { runId } = await importText(ownDb, ownUrl, [
    legacyRecord('A1', 'Ann'),
    legacyRecord('A1', 'Bob'),
    legacyRecord('B1', 'Cas'),
    legacyRecord('B1', 'Dan'),
  ])
  const leaveOut = ownDb.updateTable('legacyBookings').set({ leftOutAt: now, leftOutReason: 'A test' })
  await leaveOut.where('firstName', 'in', ['Ann', 'Cas']).execute()

  await inTransaction(ownDb, (trx) => settleReference(trx, { referenceKey: 'A1', runId, keyring, now }))
  const states = ownDb.selectFrom('legacyBookings').select(['firstName', 'state', 'reasons']).orderBy('firstName')
  expect(await states.execute()).toEqual([
    { firstName: 'Ann', state: 'needs_review', reasons: ['reference_conflict'] },
    { firstName: 'Bob', state: 'imported', reasons: [] },
    { firstName: 'Cas', state: 'needs_review', reasons: ['reference_conflict'] },
    { firstName: 'Dan', state: 'needs_review', reasons: ['reference_conflict'] },
  ])
  const made = ownDb.selectFrom('users').select(['firstName', 'importRunId'])
  expect(await made.execute()).toEqual([{ firstName: 'Bob', importRunId: runId }])
  const log = ownDb.selectFrom('userActivityLogs').select('activityType').where('activityType', 'like', 'user.%')
  expect(await log.execute()).toEqual([{ activityType: 'user.created' }])
})

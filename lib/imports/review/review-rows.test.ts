import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { importText, testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'
import { leaveOutRow } from './leave-out-row.ts'
import { reviewRows, waitingRows } from './review-rows.ts'

test('reviewRows holds what an import could not use, waitingRows what nobody left out; strangers see neither', async ({
  ownDb,
  ownUrl,
}) => {
  const wrong = ['A1', 'A2'].map((reference) => legacyRecord(reference, 'Ann', {}, { email: 'nobody' }))
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('A3', 'Bob'), ...wrong])
  const referencesOf = async (rows: typeof reviewRows, actor = asAdmin()) =>
    (await rows(ownDb, actor).select('reference').orderBy('reference').execute()).map(({ reference }) => reference)
  expect(await referencesOf(waitingRows)).toEqual(['A1', 'A2'])

  const rowId = await idOf(ownDb, 'A1')
  await inTransaction(ownDb, (trx) => leaveOutRow(trx, asAdmin(), { rowId, reason: 'A test', keyring }))
  expect(await referencesOf(reviewRows)).toEqual(['A1', 'A2'])
  expect(await referencesOf(waitingRows)).toEqual(['A2'])
  const strangers = [reviewRows, waitingRows].map((rows) =>
    rows(ownDb, asInstructor(runId)).select('reference').execute(),
  )
  expect(await Promise.all(strangers)).toEqual([[], []])
})

async function idOf(db: Db, reference: string): Promise<string> {
  const row = db.selectFrom('legacyBookings').select('id').where('reference', '=', reference)
  return (await row.executeTakeFirstOrThrow()).id
}

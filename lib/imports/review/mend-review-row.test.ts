import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { importFile, importText, testKeyring } from '../../testing/import-file.ts'
import { test } from '../../testing/test.ts'
import { exportReviewRows, recordReviewExport } from './export-review-rows.ts'
import { listReviewForms } from './list-review-forms.ts'
import { countReviewRows } from './list-review-rows.ts'
import { mendReviewRow } from './mend-review-row.ts'

const sample = 'lib/imports/sample/legacy-bookings.ndjson'

test('a row without an email needs review, is refused half corrected, and is imported once complete', async ({
  ownDb,
  ownUrl,
}) => {
  await importFile(ownDb, ownUrl, sample)
  const { rows, total } = await listReviewForms(ownDb, asAdmin(), testKeyring, {})
  const row = rows.find(({ reasons }) => reasons.join() === 'missing_email')
  const field = row?.fields?.find(({ wrong }) => wrong)
  if (!row || !field) throw new Error('The sample has rows without an email.')
  const mend = (value: string) => mendAs(ownDb, row.id, { [field.path]: value })

  await expect(mend('not an address')).rejects.toThrow('Some fields need your attention.')
  expect(await mend('found.again@acme.example')).toMatchObject({ state: 'imported' })
  await expect(mend('found.again@acme.example')).rejects.toThrow('no longer needs review')

  expect((await listReviewForms(ownDb, asAdmin(), testKeyring, {})).total).toBe(total - 1)
  expect(await countReviewRows(ownDb, asAdmin())).toEqual({ total: total - 1, isExact: true })
  expect(await countReviewRows(ownDb, asInstructor('0193c6a0-0000-7000-8000-000000000001'))).toMatchObject({ total: 0 })
  const bookings = ownDb.selectFrom('bookings').innerJoin('users', 'users.id', 'bookings.userId').select('bookings.id')
  expect(await bookings.where('email', '=', 'found.again@acme.example').execute()).toHaveLength(1)
  expect((await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)).toEqual([])
})

test('admins export the rows to review, however many, and the export is logged', async ({ ownDb, ownUrl }) => {
  const { runId } = await importText(
    ownDb,
    ownUrl,
    Array.from({ length: 250 }, (_, index) => ({ index })),
  )
  const take = async (actor: ReturnType<typeof asAdmin>) => {
    const isRecorded = await inTransaction(ownDb, (trx) => recordReviewExport(trx, actor, { runId }))
    const lines: string[] = []
    for await (const line of exportReviewRows(ownDb, actor, { runId, keyring: testKeyring })) lines.push(line)
    return { isRecorded, lines }
  }

  expect(await take(asInstructor(runId))).toEqual({ isRecorded: false, lines: [] })
  const { isRecorded, lines } = await take(asAdmin())
  expect(isRecorded).toBe(true)
  expect(new Set(lines.map((line) => JSON.parse(line)._raw.index)).size).toBe(250)
  expect(lines).toHaveLength(250)
  const log = ownDb.selectFrom('userActivityLogs').select('activityDescription')
  expect(await log.where('activityType', '=', 'export.made').execute()).toEqual([
    { activityDescription: '250 legacy rows to review exported' },
  ])
})

test('an instructor sees no queue', async ({ ownDb, ownUrl }) => {
  const { runId } = await importFile(ownDb, ownUrl, sample)
  expect(await listReviewForms(ownDb, asInstructor(runId), testKeyring, {})).toMatchObject({ rows: [], total: 0 })
})

function mendAs(db: Db, rowId: string, typed: Record<string, string>) {
  return inTransaction(db, (trx) => mendReviewRow(trx, asAdmin(), { rowId, typed, keyring: testKeyring }))
}

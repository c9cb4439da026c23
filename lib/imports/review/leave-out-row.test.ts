import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { checkInvariants } from '../../reports/check-invariants.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { importText, testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { undoRun } from '../undo/undo-run.ts'
import { correctReviewRow } from './correct-review-row.ts'
import { leaveOutRow, takeUpRow } from './leave-out-row.ts'
import { listLeftOutRows } from './list-left-out-rows.ts'
import { countReviewRows, listReviewRows } from './list-review-rows.ts'

const reason = 'The same booking came twice'

test('leaveOutRow takes a row out of the queue with its reason, takeUpRow puts it back, and both are logged', async ({
  ownDb,
  ownUrl,
}) => {
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('A1', 'Ann', {}, { email: 'nobody' })])
  const admin = asAdmin(await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin')))
  const rowId = await firstOf(ownDb)

  await inTransaction(ownDb, (trx) => leaveOutRow(trx, admin, { rowId, reason, keyring }))
  expect(await countReviewRows(ownDb, admin)).toMatchObject({ total: 0 })
  expect(await listLeftOutRows(ownDb, admin, { runId })).toMatchObject({
    total: 1,
    rows: [{ id: rowId, name: 'Ann Lee', reason, leftOutBy: expect.any(String) }],
  })
  const again = inTransaction(ownDb, (trx) => leaveOutRow(trx, admin, { rowId, reason, keyring }))
  await expect(again).rejects.toThrow('no longer needs review')
  const corrected = '{"status":"PAID"}'
  const mended = inTransaction(ownDb, (trx) => correctReviewRow(trx, admin, { rowId, corrected, keyring }))
  await expect(mended).rejects.toThrow('no longer needs review')

  await inTransaction(ownDb, (trx) => takeUpRow(trx, admin, { rowId, keyring }))
  expect(await countReviewRows(ownDb, admin)).toMatchObject({ total: 1 })
  expect(await listLeftOutRows(ownDb, admin, {})).toMatchObject({ total: 0, rows: [] })
  const twice = inTransaction(ownDb, (trx) => takeUpRow(trx, admin, { rowId, keyring }))
  await expect(twice).rejects.toThrow('not left out')

  const log = ownDb.selectFrom('userActivityLogs').select(['activityType', 'actorId', 'relatedEntityId'])
  expect(await log.where('activityType', 'in', ['import.left_out', 'import.taken_up']).orderBy('id').execute()).toEqual(
    [
      { activityType: 'import.left_out', actorId: admin.userId, relatedEntityId: rowId },
      { activityType: 'import.taken_up', actorId: admin.userId, relatedEntityId: rowId },
    ],
  )
})

test('of two people with one reference, leaving one out imports the other, and putting it back undoes that', async ({
  ownDb,
  ownUrl,
}) => {
  const { runId } = await importText(ownDb, ownUrl, [legacyRecord('A1', 'Ann'), legacyRecord('A1', 'Bob')])
  const bookings = () =>
    ownDb.selectFrom('bookings').innerJoin('users', 'users.id', 'bookings.userId').select('users.firstName').execute()
  const sound = async () => (await checkInvariants(ownDb)).filter(({ broken }) => broken > 0)
  expect(await bookings()).toEqual([])
  const { rows } = await listReviewRows(ownDb, asAdmin(), {})
  const ann = rows.find(({ name }) => name === 'Ann Lee')?.id ?? ''

  await inTransaction(ownDb, (trx) => leaveOutRow(trx, asAdmin(), { rowId: ann, reason, keyring }))
  expect(await bookings()).toEqual([{ firstName: 'Bob' }])
  expect(await countReviewRows(ownDb, asAdmin())).toMatchObject({ total: 0 })
  expect(await sound()).toEqual([])

  // Neither the file imported again nor another record of the left-out person brings the row back.
  const again = await importText(ownDb, ownUrl, [
    legacyRecord('A1', 'Ann'),
    legacyRecord('A1', 'Bob'),
    legacyRecord('A2', 'Ann'),
  ])
  expect(again.numbers).toMatchObject({ read: 3, imported: 2, needsReview: 1 })
  expect(again.news).toBe(1)
  await inTransaction(ownDb, (trx) => undoRun(trx, asAdmin(), { runId: again.runId, keyring }))

  await inTransaction(ownDb, (trx) => takeUpRow(trx, asAdmin(), { rowId: ann, keyring }))
  expect(await bookings()).toEqual([])
  expect(await countReviewRows(ownDb, asAdmin())).toMatchObject({ total: 2 })

  await inTransaction(ownDb, (trx) => leaveOutRow(trx, asAdmin(), { rowId: ann, reason, keyring }))
  await inTransaction(ownDb, (trx) => undoRun(trx, asAdmin(), { runId, keyring }))
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toEqual([])
  expect(await ownDb.selectFrom('legacyBookings').select('id').execute()).toEqual([])
  expect(await sound()).toEqual([])
})

test('a corrected file brings a row back that was left out', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('A1', 'Ann', {}, { email: 'nobody' })])
  const { rows } = await listReviewRows(ownDb, asAdmin(), {})
  const [row] = rows
  await inTransaction(ownDb, (trx) => leaveOutRow(trx, asAdmin(), { rowId: row?.id ?? '', reason, keyring }))

  const { numbers } = await importText(ownDb, ownUrl, [{ ...legacyRecord('A1', 'Ann'), _row: row?.token }])
  expect(numbers).toMatchObject({ imported: 1 })
  expect(await listLeftOutRows(ownDb, asAdmin(), {})).toMatchObject({ total: 0 })
})

test('a stranger cannot leave a row out, or see one that was', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('A1', 'Ann', {}, { email: 'nobody' })])
  const instructor = asInstructor('0193c6a0-0000-7000-8000-000000000001')
  const rowId = await firstOf(ownDb)
  const tried = inTransaction(ownDb, (trx) => leaveOutRow(trx, instructor, { rowId, reason, keyring }))
  await expect(tried).rejects.toThrow('no longer needs review')

  await inTransaction(ownDb, (trx) => leaveOutRow(trx, asAdmin(), { rowId, reason, keyring }))
  const back = inTransaction(ownDb, (trx) => takeUpRow(trx, instructor, { rowId, keyring }))
  await expect(back).rejects.toThrow('not left out')
  expect(await listLeftOutRows(ownDb, instructor, {})).toMatchObject({ total: 0, rows: [] })
})

test('listLeftOutRows shows the latest first, page by page', async ({ ownDb, ownUrl }) => {
  const names = ['Ann', 'Bob', 'Cas']
  await importText(
    ownDb,
    ownUrl,
    names.map((name, at) => legacyRecord(`A${at}`, name, {}, { email: 'nobody' })),
  )
  const { rows } = await listReviewRows(ownDb, asAdmin(), {})
  for (const [at, row] of rows.entries())
    await inTransaction(ownDb, (trx) =>
      leaveOutRow(trx, asAdmin(), { rowId: row.id, reason, keyring }, new Date(Date.UTC(2026, 1, 1 + at))),
    )
  const first = await listLeftOutRows(ownDb, asAdmin(), { pageSize: 2 })
  expect(first).toMatchObject({ total: 3, rows: [{ name: 'Cas Lee' }, { name: 'Bob Lee' }] })
  const next = await listLeftOutRows(ownDb, asAdmin(), { pageSize: 2, cursor: first.nextCursor ?? '' })
  expect(next).toMatchObject({ rows: [{ name: 'Ann Lee' }], nextCursor: null })
})

async function firstOf(db: Db): Promise<string> {
  return (await listReviewRows(db, asAdmin(), {})).rows[0]?.id ?? ''
}

test('leaving one row out, and putting it back, changes no other row', async ({ ownDb, ownUrl }) => {
  const email = { email: 'nobody' }
  await importText(ownDb, ownUrl, [legacyRecord('A1', 'Ann', {}, email), legacyRecord('A2', 'Bob', {}, email)])
  const admin = asAdmin(await inTransaction(ownDb, (trx) => makeStaff(trx, 'admin')))
  const rowId = await firstOf(ownDb)
  const out = async () => {
    const rows = await ownDb.selectFrom('legacyBookings').select('id').where('leftOutAt', 'is not', null).execute()
    return rows.map(({ id }) => id)
  }
  await inTransaction(ownDb, (trx) => leaveOutRow(trx, admin, { rowId, reason, keyring }))
  expect(await out()).toEqual([rowId])
  const other = await firstOf(ownDb)
  expect(other).not.toBe(rowId)
  await inTransaction(ownDb, (trx) => leaveOutRow(trx, admin, { rowId: other, reason, keyring }))
  await inTransaction(ownDb, (trx) => takeUpRow(trx, admin, { rowId, keyring }))
  expect(await out()).toEqual([other])
})

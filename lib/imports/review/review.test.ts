import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { inTransaction } from '../../db/transaction.ts'
import { open } from '../../privacy/vault/vault.ts'
import { fingerprint } from '../../testing/fingerprint.ts'
import { importFile, importText, testKeyring } from '../../testing/import-file.ts'
import { test } from '../../testing/test.ts'
import { importRunList } from '../import-run-list.ts'
import { undoRun } from '../undo/undo-run.ts'
import { writeErrorFile } from '../write-error-file.ts'
import { correctReviewRow } from './correct-review-row.ts'
import { listReviewRows } from './list-review-rows.ts'
import { openReviewRow } from './open-review-row.ts'

const actor = systemActor('test')
const keyring = testKeyring
const bad = {
  bookingReference: 'RFT25071234',
  contactDetails: { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example' },
  participants: [
    {
      firstName: 'Ann',
      lastName: 'Lee',
      email: 'ann@acme.example',
      dateOfBirth: '1980-02-03',
      medicalConditions: 'Asthma',
    },
  ],
  courseDate: '2099-01-01',
  finalAmount: 'TBC',
  status: 'PAID',
  createdAt: '2024-03-01T10:00:00Z',
}

test('a row to review is opened and logged, corrected and imported', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [bad])
  const { rows, total } = await listReviewRows(ownDb, actor, {})
  expect({ total, row: rows[0] }).toMatchObject({
    total: 1,
    row: { reasons: ['invalid_amount'], reference: 'RFT25071234' },
  })

  const rowId = rows[0]?.id ?? ''
  const opened = await inTransaction(ownDb, (trx) => openReviewRow(trx, actor, { rowId, keyring }))
  expect(JSON.parse(opened.text)).toEqual(bad)
  const corrected = JSON.stringify({ ...bad, finalAmount: '80.00' })
  const done = await inTransaction(ownDb, (trx) => correctReviewRow(trx, actor, { rowId, corrected, keyring }))
  expect(done).toMatchObject({ state: 'imported', reasons: [] })

  expect(await ownDb.selectFrom('payments').select('amount').execute()).toEqual([{ amount: '80.00' }])
  const logged = ownDb.selectFrom('userActivityLogs').select(['relatedEntityId', 'details'])
  expect(await logged.where('activityType', '=', 'import.corrected').execute()).toMatchObject([
    { relatedEntityId: rowId, details: { run: done.runId } },
  ])
  const again = inTransaction(ownDb, (trx) => correctReviewRow(trx, actor, { rowId, corrected, keyring }))
  await expect(again).rejects.toThrow('no longer needs review')
  const before = await fingerprint(ownDb)
  await importText(ownDb, ownUrl, [bad])
  expect(await fingerprint(ownDb)).toEqual(before)
  expect((await importRunList.page(ownDb, actor, {})).rows).toHaveLength(3)

  await inTransaction(ownDb, (trx) => undoRun(trx, actor, { runId: done.runId, keyring }))
  expect((await listReviewRows(ownDb, actor, {})).total).toBe(1)
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toEqual([])
})

test('an error file has each row to review once, in the order of the source, however many there are', async ({
  ownDb,
  ownUrl,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'errors-'))
  const file = join(folder, 'errors.ndjson')
  const records = Array.from({ length: 502 }, (_, nth) => ({ ...bad, bookingReference: `RFT${1000 + nth}` }))
  const good = { ...bad, bookingReference: 'RFT9999', finalAmount: 60 }
  await importText(ownDb, ownUrl, [good, ...records], {
    apply: false,
    beforeEnd: (trx) => writeErrorFile(trx, keyring, file),
  })
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line)._raw.bookingReference)).toEqual(
    records.map(({ bookingReference }) => bookingReference),
  )
  rmSync(folder, { recursive: true })
})

test('a corrected error file replaces its rows', async ({ ownDb, ownUrl }) => {
  const folder = mkdtempSync(join(tmpdir(), 'errors-'))
  const file = join(folder, 'errors.ndjson')
  await importText(ownDb, ownUrl, [bad], { apply: false, beforeEnd: (trx) => writeErrorFile(trx, keyring, file) })
  const error = JSON.parse(readFileSync(file, 'utf8'))
  expect(error).toMatchObject({ _reasons: ['invalid_amount'], _raw: bad })

  await importText(ownDb, ownUrl, [bad])
  const shapes = [
    { _row: error._row, ...bad, finalAmount: 60 },
    { ...error, _raw: { ...bad, finalAmount: 70 } },
  ]
  for (const shape of shapes) {
    writeFileSync(file, JSON.stringify(shape))
    const { numbers } = await importFile(ownDb, ownUrl, file)
    expect(numbers).toMatchObject({ read: 1, imported: 1, payments: 1 })
  }
  expect(await ownDb.selectFrom('legacyBookings').select('state').execute()).toEqual([{ state: 'imported' }])
  expect(await ownDb.selectFrom('payments').select('amount').execute()).toEqual([{ amount: '70.00' }])
  rmSync(folder, { recursive: true })
})

test('health data is nowhere but sealed: in the stored row, and in the vault of whom it is about', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [{ ...bad, finalAmount: 60 }])
  const { rows } = await sql<{ id: string; birth: Buffer; medical: Buffer }>`
    select user_id as id, date_of_birth as birth, medical_notes as medical from user_sensitive`.execute(ownDb)
  const [kept] = rows
  if (!kept) throw new Error('nothing was sealed')
  expect(open(keyring, { table: 'user_sensitive', column: 'date_of_birth', rowId: kept.id }, kept.birth)).toBe(
    '1980-02-03',
  )
  expect(open(keyring, { table: 'user_sensitive', column: 'medical_notes', rowId: kept.id }, kept.medical)).toBe(
    'Asthma',
  )
  expect(await ownDb.selectFrom('users').select('hasMedicalConditions').execute()).toEqual([
    { hasMedicalConditions: true },
  ])

  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    ownDb,
  )
  for (const { name } of tables.rows) {
    const { rows: found } =
      await sql`select 1 from ${sql.table(name)} as row where row::text ~* 'asthma|1980-02-03'`.execute(ownDb)
    expect({ name, found }).toEqual({ name, found: [] })
  }
})

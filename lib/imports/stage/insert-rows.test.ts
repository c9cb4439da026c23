import { sql } from 'kysely'
import { expect, test as plainTest } from 'vitest'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { settle } from '../settle/settle.ts'
import { toSourceRecord } from '../sources/source-record.ts'
import { temp } from '../temp-tables.ts'
import { findCorrections, takeToken, toToken } from './find-corrections.ts'
import { insertRows } from './insert-rows.ts'
import { toStagedRow } from './staged-row.ts'

const now = new Date('2026-11-20T12:00:00Z')
const ann = legacyRecord('A1', 'Ann', {
  finalAmount: '75.50',
  participants: [{ firstName: 'Zoë', lastName: "O'Neil" }],
})

test('insertRows adds records to the stage as they were read, sealed for their row', async ({ trx }) => {
  await stageRecords(trx, [])
  const row = toStagedRow(keyring, 3, toSourceRecord(JSON.stringify(ann)))
  await insertRows(trx, [row, toStagedRow(keyring, 4, toSourceRecord('not a record'))])
  const { rows } = await sql`
    select ordinal, replaces, own_reasons, reference, email, final_amount, participants, created_at from ${temp.incoming}
    order by ordinal
  `.execute(trx)
  expect(rows).toMatchObject([
    {
      replaces: null,
      ownReasons: [],
      reference: 'A1',
      email: 'ann@acme.example',
      finalAmount: '75.50',
      participants: [{ firstName: 'Zoë', lastName: "O'Neil" }],
      createdAt: new Date('2024-02-14T00:00:00Z'),
    },
    { ownReasons: ['unreadable'], email: null },
  ])
  const sealed = sql<{ raw: Buffer }>`select raw from ${temp.incoming}`
  for (const { raw } of (await sealed.execute(trx)).rows) expect(raw.includes('acme')).toBe(false)
})

const hash = Buffer.alloc(32, 171)
const token = toToken(hash, 2)

plainTest('takeToken takes apart a row of an error file, whichever way it was corrected', () => {
  const fields = (over: object) => toSourceRecord(JSON.stringify(over))
  const corrected = { bookingReference: 'A1' }
  const taken = { token, record: { text: JSON.stringify(corrected), fields: corrected } }
  expect(takeToken(fields({ _row: token, _reasons: ['invalid_email'], ...corrected }))).toEqual(taken)
  expect(takeToken(fields({ _row: token, _raw: corrected }))).toEqual(taken)
  expect(takeToken(fields({ _row: token, _raw: JSON.stringify(corrected) }))).toEqual(taken)
  expect(takeToken(fields({ _row: token }))).toEqual({ token, record: { text: '{}', fields: {} } })
})

plainTest('takeToken passes on what names no row', () => {
  for (const record of [toSourceRecord('[]'), toSourceRecord('{"_row":"17"}'), toSourceRecord(JSON.stringify(ann))])
    expect(takeToken(record)).toEqual({ record, token: undefined })
})

test('findCorrections finds the stored row of a token, and none of another copy or of an erased record', async ({
  trx,
}) => {
  await settle(trx, { runId: await stageRecords(trx, [ann, ann]), keyring, now })
  const stored = await trx.selectFrom('legacyBookings').select(['id', 'sourceHash', 'copy']).orderBy('copy').execute()
  const record = toSourceRecord('{}')
  const [first, second] = stored.map(({ id, sourceHash, copy }) => ({ id, token: toToken(sourceHash, copy) }))
  const unknown = toToken(stored[0]?.sourceHash ?? hash, 9)
  const ask = (...tokens: (string | undefined)[]) =>
    findCorrections(
      trx,
      tokens.map((token) => ({ record, token })),
    )

  expect(await ask(second?.token, unknown, undefined)).toEqual(new Map([[second?.token, { rowId: second?.id }]]))
  expect(await ask(undefined)).toEqual(new Map())
  await trx
    .updateTable('legacyBookings')
    .set({ erasedAt: now })
    .where('id', '=', first?.id ?? '')
    .execute()
  expect(await ask(first?.token)).toEqual(new Map())
})

import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { matchRows } from './match-rows.ts'
import { settle } from './settle.ts'

const now = new Date('2026-11-20T12:00:00Z')
const ann = legacyRecord('RFT25070001', 'Ann')
const bob = legacyRecord('RFT25070002', 'Bob')

async function settleRecords(trx: Trx, records: object[]): Promise<void> {
  await settle(trx, { runId: await stageRecords(trx, records), keyring, now })
}

async function matched(trx: Trx) {
  const { rows } = await sql<{ isNew: boolean; copy: number }>`
    select is_new, copy from ${temp.matched} order by ordinal
  `.execute(trx)
  return rows
}

test('matchRows knows a record that was read before, and numbers copies of one text', async ({ trx }) => {
  await settleRecords(trx, [ann, ann])
  const runId = await stageRecords(trx, [ann, bob, ann, ann])
  await matchRows(trx, runId)
  expect(await matched(trx)).toEqual([
    { isNew: false, copy: 1 },
    { isNew: true, copy: 1 },
    { isNew: false, copy: 2 },
    { isNew: true, copy: 3 },
  ])
})

test('matchRows lets a corrected record replace what its row says, and remembers what it said', async ({ trx }) => {
  await settleRecords(trx, [ann, bob])
  const stored = trx.selectFrom('legacyBookings').select(['id', 'raw', 'sourceHash', 'effectiveAt'])
  const before = await stored.where('email', '=', 'ann@acme.example').executeTakeFirstOrThrow()
  const corrected = legacyRecord('RFT25079999', 'Ann', { finalAmount: '80.00' })
  const runId = await stageRecords(trx, [corrected], { rowId: before.id })
  await matchRows(trx, runId)

  const rows = await trx.selectFrom('legacyBookings').selectAll().orderBy('email').execute()
  expect(rows).toMatchObject([
    { id: before.id, reference: 'RFT25079999', finalAmount: '80.00', correctionRunId: runId, raw: before.raw },
    { reference: 'RFT25070002', correction: null, correctionRunId: null },
  ])
  expect(rows[0]?.sourceHash).toEqual(before.sourceHash)
  const { rows: told } = await sql`select * from ${temp.corrected}`.execute(trx)
  expect(told).toEqual([
    {
      rowId: before.id,
      oldReferenceKey: 'RFT25070001',
      newReferenceKey: 'RFT25079999',
      oldEffectiveAt: before.effectiveAt,
    },
  ])

  await matchRows(trx, await stageRecords(trx, [corrected], { rowId: before.id }))
  expect((await sql`select * from ${temp.corrected}`.execute(trx)).rows).toEqual([])
})

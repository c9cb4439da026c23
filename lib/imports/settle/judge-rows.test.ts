import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { judgeRows, touchReferences } from './judge-rows.ts'
import { matchRows } from './match-rows.ts'
import { settle } from './settle.ts'
import { storeRows } from './store-rows.ts'

const now = new Date('2026-11-20T12:00:00Z')
const newer = { updatedAt: '2024-05-01T10:00:00Z' }

async function settleRecords(trx: Trx, records: object[]): Promise<void> {
  await settle(trx, { runId: await stageRecords(trx, records), keyring, now })
}

async function judge(trx: Trx, records: object[]): Promise<string> {
  const runId = await stageRecords(trx, records)
  await matchRows(trx, runId)
  await touchReferences(trx)
  await judgeRows(trx)
  return runId
}

async function verdicts(trx: Trx) {
  const { rows } = await sql<{ said: string }>`
    select concat_ws(' ', reference_key, email, state, array_to_string(reasons, ' ')) as said from ${temp.verdicts} order by 1
  `.execute(trx)
  return rows.map(({ said }) => said)
}

test('touchReferences names the references that this run may change, and no others', async ({ trx }) => {
  await settleRecords(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  const runId = await stageRecords(trx, [
    legacyRecord('A1', 'Ann'),
    legacyRecord('A3', 'Cat'),
    legacyRecord('A4', 'Dan', {}, { email: 'nobody' }),
  ])
  await matchRows(trx, runId)
  await touchReferences(trx)
  const { rows } = await sql`select * from ${temp.touchedReferences}`.execute(trx)
  expect(rows).toEqual([{ referenceKey: 'A3' }])
})

test('judgeRows imports the newest record of a reference and supersedes the others, in whatever order they come', async ({
  trx,
}) => {
  await judge(trx, [legacyRecord('A1', 'Ann', newer), legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  const once = await verdicts(trx)
  expect(once).toEqual([
    'A1 ann@acme.example imported ',
    'A1 ann@acme.example superseded ',
    'A2 bob@acme.example imported ',
  ])

  await settleRecords(trx, [legacyRecord('A1', 'Ann', newer)])
  await judge(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  expect(await verdicts(trx)).toEqual(once)
  const winners = sql<{ email: string }>`select email from ${temp.winners}`
  expect((await winners.execute(trx)).rows).toEqual([{ email: 'bob@acme.example' }])
})

test('judgeRows sends a reference of two people to review, and one of a booking made by hand', async ({ trx }) => {
  const { reference } = await makeBooking(trx)
  await settleRecords(trx, [legacyRecord('A1', 'Ann')])
  await judge(trx, [legacyRecord('A1', 'Eve'), legacyRecord(reference, 'Bob')])
  expect(await verdicts(trx)).toEqual([
    'A1 ann@acme.example needs_review reference_conflict',
    'A1 eve@acme.example needs_review reference_conflict',
    `${reference.toUpperCase().replaceAll('-', '')} bob@acme.example needs_review reference_conflict`,
  ])
  // The booking that no record makes any more.
  expect((await sql`select is_pristine from ${temp.lost}`.execute(trx)).rows).toEqual([{ isPristine: true }])
})

test('judgeRows brings nobody back who was erased', async ({ trx }) => {
  const digest = createHash('sha256').update('ann@acme.example').digest()
  await trx.insertInto('erasedEmails').values({ digest }).execute()
  await judge(trx, [legacyRecord('A1', 'Ann')])
  expect(await verdicts(trx)).toEqual(['A1 ann@acme.example needs_review erased_person'])
})

test('judgeRows calls a booking writable until a colleague has edited it', async ({ trx }) => {
  await settleRecords(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  const edited = { version: 2 }
  await trx.updateTable('bookings').set(edited).where('reference', '=', 'A2').execute()
  await judge(trx, [legacyRecord('A1', 'Ann', newer), legacyRecord('A2', 'Bob', newer)])
  const { rows } = await sql`
    select email, is_new_booking, is_writable from ${temp.winners} order by email
  `.execute(trx)
  expect(rows).toEqual([
    { email: 'ann@acme.example', isNewBooking: false, isWritable: true },
    { email: 'bob@acme.example', isNewBooking: false, isWritable: false },
  ])
})

test('storeRows keeps each new record with its verdict, and restates the older ones that it changes', async ({
  trx,
}) => {
  await settleRecords(trx, [legacyRecord('A1', 'Ann'), legacyRecord('A2', 'Bob')])
  const runId = await judge(trx, [legacyRecord('A1', 'Ann', newer), legacyRecord('A3', 'Dan', {}, { email: 'nobody' })])
  await storeRows(trx, runId)

  const rows = await trx
    .selectFrom('legacyBookings')
    .select(['reference', 'state', 'reasons', 'bookingId', 'runId'])
    .orderBy('referenceKey')
    .orderBy('state')
    .execute()
  const booked = { bookingId: expect.any(String) }
  expect(rows).toMatchObject([
    { reference: 'A1', state: 'imported', runId, ...booked },
    { reference: 'A1', state: 'superseded', bookingId: null },
    { reference: 'A2', state: 'imported', ...booked },
    { reference: 'A3', state: 'needs_review', reasons: ['invalid_email'], bookingId: null, runId },
  ])
  expect(rows.filter((row) => row.runId === runId)).toHaveLength(2)
})

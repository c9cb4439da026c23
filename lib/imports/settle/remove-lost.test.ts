import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { describeDependents, removeLost } from './remove-lost.ts'
import { settle } from './settle.ts'

const now = new Date('2026-11-20T12:00:00Z')

/** Imports a paid, refunded booking for each reference; then calls them lost, of which the named ones were edited. */
async function lose(trx: Trx, references: string[], edited: string[] = []): Promise<void> {
  const records = references.map((reference) => legacyRecord(reference, 'Ann', { status: 'REFUNDED' }))
  await settle(trx, { runId: await stageRecords(trx, records), keyring, now })
  await sql`drop table ${temp.lost}`.execute(trx)
  await sql`drop table ${temp.removable}`.execute(trx)
  await makeTempTable(
    trx,
    temp.lost,
    sql`select reference_key, id as booking_id, user_id, null::uuid as previous_row,
      reference <> all(${edited}::text[]) as is_pristine from bookings`,
  )
}

const left = async (trx: Trx) =>
  (await trx.selectFrom('bookings').select('reference').orderBy('reference').execute()).map(
    ({ reference }) => reference,
  )

async function addPayment(trx: Trx, reference: string): Promise<void> {
  const booking = trx.selectFrom('bookings').select(['id', 'userId']).where('reference', '=', reference)
  const { id: bookingId, userId } = await booking.executeTakeFirstOrThrow()
  const payment = { reference: 'PAY-1', amount: '1.00', method: 'cash', status: 'succeeded' } as const
  await trx
    .insertInto('payments')
    .values({ ...payment, bookingId, userId })
    .execute()
}

test('removeLost removes bookings with their seats and money, except an edited one', async ({ trx }) => {
  await lose(trx, ['A1', 'A2'], ['A2'])
  await removeLost(trx)
  expect(await left(trx)).toEqual(['A2'])
  for (const table of ['bookingAttendees', 'payments', 'refunds'] as const)
    expect(await trx.selectFrom(table).select('id').execute()).toHaveLength(1)
})

test('removeLost leaves a booking on which a row of another maker depends', async ({ trx }) => {
  await lose(trx, ['A1', 'A2'])
  await addPayment(trx, 'A1')
  await removeLost(trx)
  expect(await left(trx)).toEqual(['A1'])
})

test('describeDependents counts the import’s own seats and money as no dependents', async ({ trx }) => {
  await lose(trx, ['A1', 'A2'])
  await addPayment(trx, 'A2')
  const dependents = await describeDependents(trx, 'bookings.id')
  const { rows } = await sql`select reference from bookings where ${sql.raw(dependents)}`.execute(trx)
  expect(rows).toEqual([{ reference: 'A2' }])
})

import { expect } from 'vitest'
import { ensureCatalogue } from '../../courses/ensure-catalogue.ts'
import type { Trx } from '../../db/types.ts'
import { applyImportedPeople } from '../../people/imported/apply-imported-people.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { findParticipants } from './find-participants.ts'
import { findPeople } from './find-people.ts'
import { judgeRows, touchReferences } from './judge-rows.ts'
import { matchRows } from './match-rows.ts'
import { storeRows } from './store-rows.ts'
import { weighValues } from './weigh-values.ts'
import { writeBookings } from './write-bookings.ts'

async function write(trx: Trx, records: object[]): Promise<void> {
  const runId = await stageRecords(trx, records)
  await matchRows(trx, runId)
  await touchReferences(trx)
  await judgeRows(trx)
  await storeRows(trx, runId)
  await findPeople(trx)
  await findParticipants(trx)
  await weighValues(trx)
  await applyImportedPeople(trx, runId, temp.desired)
  await writeBookings(trx)
}

const payments = (trx: Trx) =>
  trx
    .selectFrom('payments')
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .select(['bookings.reference as booking', 'payments.reference', 'payments.status'])
    .orderBy('bookings.reference')
    .execute()

test('writeBookings finds the course by its code or its name, and keeps a name it does not know', async ({ trx }) => {
  await ensureCatalogue(trx)
  const names = ['efaw', 'emergency first aid at work', 'Basket Weaving']
  await write(
    trx,
    names.map((courseName, at) => legacyRecord(`A${at}`, 'Ann', { courseName })),
  )
  const booked = await trx
    .selectFrom('bookings')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select(['bookings.courseName', 'courses.code'])
    .orderBy('bookings.reference')
    .execute()
  expect(booked.map(({ code }) => code)).toEqual(['EFAW', 'EFAW', null])
  expect(booked[2]?.courseName).toBe('Basket Weaving')
})

test('writeBookings gives a payment reference to the earliest booking that claims it, and the others their own', async ({
  trx,
}) => {
  const paid = (reference: string, createdAt: string) =>
    legacyRecord(reference, 'Ann', { createdAt, paymentReference: 'PAY-7' })
  await write(trx, [paid('A2', '2024-03-01'), paid('A1', '2024-02-01'), legacyRecord('A3', 'Ann')])
  expect(await payments(trx)).toEqual([
    { booking: 'A1', reference: 'PAY-7', status: 'succeeded' },
    { booking: 'A2', reference: 'MIGRATED-A2', status: 'succeeded' },
    { booking: 'A3', reference: 'MIGRATED-A3', status: 'succeeded' },
  ])
})

test('writeBookings takes no payment for an unpaid booking, and gives a refunded one back whole', async ({ trx }) => {
  await write(trx, [
    legacyRecord('A1', 'Ann', { status: 'PENDING' }),
    legacyRecord('A2', 'Ann', { status: 'REFUNDED' }),
  ])
  expect(await payments(trx)).toEqual([{ booking: 'A2', reference: 'MIGRATED-A2', status: 'refunded' }])
  expect(await trx.selectFrom('refunds').select('amount').execute()).toEqual([{ amount: '100.00' }])
})

import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { importText } from '../testing/import-file.ts'
import { annsRecord, legacyRecord } from '../testing/legacy-record.ts'
import { test } from '../testing/test.ts'

async function paymentsOf(db: Db) {
  const rows = await db
    .selectFrom('payments')
    .innerJoin('bookings', 'bookings.id', 'bookingId')
    .select(['bookings.reference as booking', 'payments.reference'])
    .orderBy('booking')
    .execute()
  return rows.map(({ booking, reference }) => `${booking} ${reference}`)
}

const paid = { paymentReference: 'PAY-1' }

test('a payment reference that a lost booking held is free again in the run that loses it', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', paid)])
  const { numbers } = await importText(ownDb, ownUrl, [
    legacyRecord('X1', 'Cat'),
    legacyRecord('Y1', 'Eve', { ...paid, createdAt: '2023-02-14' }),
  ])

  expect(numbers).toMatchObject({ imported: 1, needsReview: 1 })
  expect(await paymentsOf(ownDb)).toEqual(['Y1 PAY-1'])
})

test('a payment of a booking edited by hand keeps its reference against other claims', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', paid)])
  await ownDb.updateTable('bookings').set({ version: 2 }).execute()
  await importText(ownDb, ownUrl, [legacyRecord('Y1', 'Eve', { ...paid, createdAt: '2023-02-14' })])
  expect(await paymentsOf(ownDb)).toEqual(['X1 PAY-1', 'Y1 MIGRATED-Y1'])

  await importText(ownDb, ownUrl, [
    legacyRecord('X1', 'Cat'),
    legacyRecord('Z1', 'Eve', { ...paid, createdAt: '2022-02-14' }),
  ])
  expect(await paymentsOf(ownDb)).toEqual(['X1 PAY-1', 'Y1 MIGRATED-Y1', 'Z1 MIGRATED-Z1'])
})

test('customer_type is corporate if any booking names a company, in whatever order the files come', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [legacyRecord('X1', 'Ann', { createdAt: '2024-02-01' })])
  await importText(ownDb, ownUrl, [legacyRecord('X2', 'Ann', { createdAt: '2024-01-01' }, { company: 'Co' })])
  await importText(ownDb, ownUrl, [legacyRecord('X3', 'Ann', { createdAt: '2024-03-01' })])

  const people = await ownDb.selectFrom('users').select(['companyName', 'customerType']).execute()
  expect(people).toEqual([{ companyName: 'Co', customerType: 'corporate' }])
})

test('payment references are unique: the earliest booking keeps a given one, others fall back to MIGRATED-', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [
    annsRecord({ bookingReference: 'B-2', paymentReference: 'PAY-1', createdAt: '2024-02-02' }),
  ])
  await importText(ownDb, ownUrl, [
    annsRecord({ bookingReference: 'B-1', paymentReference: 'PAY-1', createdAt: '2024-01-01' }),
    annsRecord({ bookingReference: 'B-3', paymentReference: 'MIGRATED-B-2' }),
    annsRecord({ bookingReference: 'B-4' }),
  ])
  expect(await paymentsOf(ownDb)).toEqual(['B-1 PAY-1', 'B-2 MIGRATED-B-2', 'B-3 MIGRATED-B-3', 'B-4 MIGRATED-B-4'])
})

import { expect } from 'vitest'
import type { Db } from '../db/types.ts'
import { importText } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

/** A paid record of somebody's; only what the test is about is given. */
function record(bookingReference: string, name: string, over: object = {}, contact: object = {}) {
  return {
    bookingReference,
    contactDetails: { firstName: name, lastName: 'Lee', email: `${name}@acme.example`.toLowerCase(), ...contact },
    finalAmount: '100.00',
    status: 'PAID',
    createdAt: '2024-02-14',
    ...over,
  }
}

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
  await importText(ownDb, ownUrl, [record('X1', 'Ann', paid)])
  const { numbers } = await importText(ownDb, ownUrl, [
    record('X1', 'Cat'),
    record('Y1', 'Eve', { ...paid, createdAt: '2023-02-14' }),
  ])

  expect(numbers).toMatchObject({ imported: 1, needsReview: 1 })
  expect(await paymentsOf(ownDb)).toEqual(['Y1 PAY-1'])
})

test('a payment of a booking edited by hand keeps its reference, whoever else claims it', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [record('X1', 'Ann', paid)])
  await ownDb.updateTable('bookings').set({ version: 2 }).execute()
  await importText(ownDb, ownUrl, [record('Y1', 'Eve', { ...paid, createdAt: '2023-02-14' })])
  expect(await paymentsOf(ownDb)).toEqual(['X1 PAY-1', 'Y1 MIGRATED-Y1'])

  await importText(ownDb, ownUrl, [record('X1', 'Cat'), record('Z1', 'Eve', { ...paid, createdAt: '2022-02-14' })])
  expect(await paymentsOf(ownDb)).toEqual(['X1 PAY-1', 'Y1 MIGRATED-Y1', 'Z1 MIGRATED-Z1'])
})

test('customer_type is corporate if any booking names a company, in whatever order the files come', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(ownDb, ownUrl, [record('X1', 'Ann', { createdAt: '2024-02-01' })])
  await importText(ownDb, ownUrl, [record('X2', 'Ann', { createdAt: '2024-01-01' }, { company: 'Co' })])
  await importText(ownDb, ownUrl, [record('X3', 'Ann', { createdAt: '2024-03-01' })])

  const people = await ownDb.selectFrom('users').select(['companyName', 'customerType']).execute()
  expect(people).toEqual([{ companyName: 'Co', customerType: 'corporate' }])
})

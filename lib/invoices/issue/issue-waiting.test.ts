import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { makeCompany } from '../../testing/make/make-company.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { issueDueDocuments } from './issue-due-documents.ts'
import { issueAllWaiting, issueWaiting } from './issue-waiting.ts'

const calm = new AbortController().signal

test('issueWaiting issues nothing while our details are missing, then the earliest bookings first', async ({ trx }) => {
  const [first, second] = [await makeWaiting(trx), await makeWaiting(trx)]
  expect(await issueWaiting(trx, asAdmin(), { most: 10 })).toBe(0)

  await makeCompany(trx)
  const earlier = trx.updateTable('bookings').set({ createdAt: new Date('2026-01-01T12:00:00Z') })
  await earlier.where('id', '=', second).execute()
  expect(await issueWaiting(trx, asAdmin(), { most: 1 })).toBe(1)
  expect(await waiting(trx)).toEqual([first])
  expect(await issueWaiting(trx, asAdmin(), { most: 10 })).toBe(1)
  expect(await waiting(trx)).toEqual([])
})

test('issueWaiting issues what waited for an address once the person or the booking has one', async ({ trx }) => {
  const ids = [await makeWaiting(trx), await makeWaiting(trx), await makeWaiting(trx)]
  const [ofPerson = '', ofBooking = '', still = ''] = ids
  await trx
    .updateTable('bookings')
    .set({ totalAmount: '300.00', finalAmount: '300.00' })
    .where('id', 'in', ids)
    .execute()
  await makeCompany(trx)
  expect(await issueWaiting(trx, asAdmin(), { most: 10 })).toBe(0)
  expect(await waiting(trx)).toEqual(ids)

  const { userId } = await trx
    .selectFrom('bookings')
    .select('userId')
    .where('id', '=', ofPerson)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('users')
    .set({ addressLine1: '1 High Street', city: 'Leeds' })
    .where('id', '=', userId)
    .execute()
  const given = { invoiceDetails: '{"companyName": "Acme", "addressLine1": "2 Low Street", "postcode": "LS1 1AA"}' }
  await trx.updateTable('bookings').set(given).where('id', '=', ofBooking).execute()
  expect(await issueWaiting(trx, asAdmin(), { most: 10 })).toBe(2)
  expect(await waiting(trx)).toEqual([still])
})

test('issueAllWaiting issues each booking by itself, and stops when it is asked to', async ({ ownDb }) => {
  await inTransaction(ownDb, async (trx) => {
    for (const _ of [1, 2, 3]) await makeWaiting(trx)
    await makeCompany(trx)
  })
  expect(await issueAllWaiting(ownDb, AbortSignal.abort())).toBe(0)
  expect(await Promise.all([issueAllWaiting(ownDb, calm), issueAllWaiting(ownDb, calm)]).then(([a, b]) => a + b)).toBe(
    3,
  )
  expect(await ownDb.selectFrom('invoices').select('number').orderBy('number').execute()).toHaveLength(3)
})

test('a booking that changes while its document is issued is invoiced for what it owes then', async ({ ownDb }) => {
  const bookingId = await inTransaction(ownDb, makeWaiting)
  await inTransaction(ownDb, (trx) => makeCompany(trx))
  const change = (trx: Trx) =>
    trx
      .updateTable('bookings')
      .set({ totalAmount: '80.00', finalAmount: '80.00' })
      .where('id', '=', bookingId)
      .execute()
  const { hasWaited } = await runInto(ownDb, change, () => issueAllWaiting(ownDb, calm))
  expect(hasWaited).toBe(true)
  expect(await ownDb.selectFrom('invoices').select('gross').execute()).toEqual([{ gross: '80.00' }])
})

/** A booking that waits, since no company details are set. */
async function makeWaiting(trx: Trx): Promise<string> {
  const { bookingId } = await makeBooking(trx)
  await issueDueDocuments(trx, asAdmin(), bookingId)
  return bookingId
}

async function waiting(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('invoiceWaits').select('bookingId').orderBy('bookingId').execute()
  return rows.map(({ bookingId }) => bookingId)
}

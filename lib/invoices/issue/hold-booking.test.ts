import { expect } from 'vitest'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking } from '../../testing/make/make.ts'
import { makeInvoice } from '../../testing/make/make-company.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { holdBooking } from './hold-booking.ts'
import { issueDueDocuments } from './issue-due-documents.ts'
import { noteWait } from './note-wait.ts'
import { openInvoices } from './open-invoices.ts'

const now = new Date('2026-11-21T12:00:00Z')

test('holdBooking locks the booking, so that two documents of it are never written at once', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const hold = () => inTransaction(ownDb, (trx) => holdBooking(trx, bookingId))
  const { answer, hasWaited } = await runInto(ownDb, (trx) => holdBooking(trx, bookingId), hold)
  expect(hasWaited).toBe(true)
  expect(answer).toMatchObject({
    finalAmount: 10_000,
    vatCode: 'standard',
    sold: { what: 'Emergency First Aid at Work, 1 December 2026, Leeds', isCancelled: false },
  })
})

test('openInvoices says what credit notes have left of each invoice, the latest first', async ({ trx }) => {
  const { bookingId, invoiceId } = await makeInvoice(trx)
  const owe = (amount: '60.00' | '90.00') =>
    trx.updateTable('bookings').set({ totalAmount: amount, finalAmount: amount }).where('id', '=', bookingId).execute()
  await owe('60.00')
  await issueDueDocuments(trx, asAdmin(), bookingId, now)
  await owe('90.00')
  const [second] = await issueDueDocuments(trx, asAdmin(), bookingId, now)
  expect((await openInvoices(trx, bookingId)).map(({ id, left }) => [id, left])).toEqual([
    [second, 3000],
    [invoiceId, 6000],
  ])
})

test('noteWait keeps since when a booking waits, though the reason changes, and forgets it', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const later = new Date('2026-11-22T12:00:00Z')
  const wait = () => trx.selectFrom('invoiceWaits').select(['reason', 'since']).execute()
  await noteWait(trx, bookingId, undefined, now)
  expect(await wait()).toEqual([])
  await noteWait(trx, bookingId, 'supplier', now)
  await noteWait(trx, bookingId, 'buyer', later)
  expect(await wait()).toEqual([{ reason: 'buyer', since: now }])
  await noteWait(trx, bookingId, undefined, later)
  expect(await wait()).toEqual([])
})

import { sql } from 'kysely'
import { expect } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeBooking, makePaidBooking } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { issueRefund } from '../refunds/issue-refund.ts'
import { listEntries } from './list-entries.ts'
import { postEntries } from './post-entries.ts'
import { heldOf, readAccount } from './read-account.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')

test('the account of a booking lists what it costs and what was paid, with the balance after each', async ({ trx }) => {
  const { bookingId, paymentId } = await makePaidBooking(trx)
  await makePaidBooking(trx)
  expect(await listEntries(trx, bookingId)).toMatchObject([
    { kind: 'seats', amount: '100.00', balance: '100.00', words: 'Emergency First Aid at Work, 1 Dec 2026' },
    { kind: 'payment', amount: '-100.00', balance: '0.00', paymentId },
  ])
})

test('readAccount separates money on its way back from money still to be given back', async ({ trx }) => {
  const { bookingId, paymentId } = await makePaidBooking(trx)
  await postEntries(
    trx,
    office,
    { bookingId, entries: [{ kind: 'discount', amount: pence(-3000), words: 'Test' }] },
    now,
  )
  await trx
    .updateTable('bookings')
    .set({ discountAmount: '30.00', finalAmount: '70.00' })
    .where('id', '=', bookingId)
    .execute()
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: 7000, received: 10_000, toGiveBack: 3000 })
  const refund = { paymentId, amount: fromDecimal('10.00'), reason: 'other', note: '' } as const
  await issueRefund(trx, office, { ...refund, isPending: true }, now)
  await issueRefund(trx, office, refund, now)
  const account = await readAccount(trx, bookingId)
  expect(account).toEqual({ owed: 7000, received: 10_000, returned: 1000, onItsWay: 1000, debt: 0, toGiveBack: 1000 })
  expect(heldOf(account)).toBe(8000)
})

test('an imported booking has no account, and entries of £0.00 are not written', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const entry = { kind: 'seats', words: 'Test' } as const
  await postEntries(trx, office, { bookingId, entries: [{ ...entry, amount: pence(0) }] }, now)
  await trx.updateTable('bookings').set({ source: 'import' }).where('id', '=', bookingId).execute()
  await postEntries(trx, office, { bookingId, entries: [{ ...entry, amount: pence(100) }] }, now)
  expect(await listEntries(trx, bookingId)).toHaveLength(1)
  expect(await readAccount(trx, bookingId)).toMatchObject({ owed: null })
})

test('nobody can change an entry, and the balance follows each one', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  for (const change of [
    sql`update booking_entries set amount = 1`,
    sql`delete from booking_entries`,
    sql`truncate booking_entries`,
  ])
    await expect(change.execute(ownDb)).rejects.toThrow(/append-only|permission denied/)
  const add = () =>
    inTransaction(ownDb, (trx) =>
      postEntries(trx, office, { bookingId, entries: [{ kind: 'seats', amount: pence(100), words: 'Test' }] }, now),
    )
  await Promise.all(Array.from({ length: 5 }, add))
  const booking = ownDb.selectFrom('bookings').select('balance').where('id', '=', bookingId)
  expect(await booking.executeTakeFirst()).toEqual({ balance: '105.00' })
})

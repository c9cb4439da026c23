import { expect } from 'vitest'
import { type StaffActor, systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { issueRefund } from '../payments/issue-refund.ts'
import { makeBooking, makePaidBooking } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { cancelBooking } from './cancel-booking.ts'
import { settleBooking, takenPaymentInput } from './settle-booking.ts'

const desk = systemActor('test')
const card = { amount: fromDecimal('100.00'), method: 'card', status: 'succeeded' } as const

test('settleBooking takes what is owed once, and counts it as spent', async ({ trx }) => {
  const { bookerId, bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card })

  const booker = await trx.selectFrom('users').select('totalSpent').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalSpent).toBe('100.00')
  const more = settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal('0.01') })
  await expect(more).rejects.toThrow('This is more than is owed for the booking.')
})

test('a failed payment leaves a booking owed', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card, status: 'failed' })
  await settleBooking(trx, desk, { bookingId, ...card })
})

test('nothing is owed for a cancelled booking', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await cancelBooking(trx, desk, { bookingId, reason: 'Ill' })
  await expect(settleBooking(trx, desk, { bookingId, ...card })).rejects.toThrow('This is more than is owed')
})

test('settleBooking takes what is left after pending payments and refunds, to the penny', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await makePaidBooking(trx)
  const pay = (amount: string, status: 'pending' | 'succeeded' = 'succeeded') =>
    settleBooking(trx, desk, { bookingId, method: 'cash', amount: fromDecimal(amount), status })
  const paymentId = await pay('60.00')
  await pay('30.00', 'pending')
  await expect(pay('10.01')).rejects.toMatchObject({ fields: { amount: 'This is more than is owed for the booking.' } })
  await issueRefund(trx, desk, { paymentId, amount: fromDecimal('5.00'), reason: 'other', note: '' })
  await pay('15.00')
  await expect(pay('0.01', 'pending')).rejects.toThrow('This is more than is owed for the booking.')
})

test('settleBooking takes no amount of zero or below', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  for (const amount of ['0.00', '-1.00'])
    await expect(settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal(amount) })).rejects.toThrow(
      'Enter an amount above zero.',
    )
  await settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal('0.01') })
})

test('settleBooking takes no more than is owed, though two pay at the same time', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const pay = (trx: Trx) => settleBooking(trx, desk, { bookingId, ...card })
  expect(await runInto(ownDb, pay, () => inTransaction(ownDb, pay))).toMatchObject({
    hasWaited: true,
    settled: { reason: { message: 'This is more than is owed for the booking.' } },
  })
})

test('takenPaymentInput takes money that arrived, above zero', () => {
  const takes = (over: object) => takenPaymentInput.safeParse({ amount: '0.01', method: 'card', ...over }).success
  expect([{}, { method: 'bank_transfer' }, { method: 'cash' }, { amount: '99999999.99' }].every(takes)).toBe(true)
  const bad = [
    { method: 'invoice' },
    { amount: '0.00' },
    { amount: '00.00' },
    { amount: '1' },
    { amount: '100000000.00' },
  ]
  expect(bad.some(takes)).toBe(false)
})

test('settleBooking is out of reach of an instructor', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const instructor: StaffActor = {
    kind: 'staff',
    role: 'instructor',
    userId: null,
    via: { kind: 'session', id: 'test' },
    origin: {},
  }
  await expect(settleBooking(trx, instructor, { bookingId, ...card })).rejects.toThrow('no longer exists')
})

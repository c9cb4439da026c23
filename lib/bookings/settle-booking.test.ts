import { expect } from 'vitest'
import { type StaffActor, systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Trx } from '../db/types.ts'
import { readAccount } from '../payments/account/read-account.ts'
import { makeBooking } from '../testing/make/make.ts'
import { runInto } from '../testing/run-into.ts'
import { test } from '../testing/test.ts'
import { cancelBooking } from './cancel-booking.ts'
import { settleBooking, takenPaymentInput } from './settle-booking.ts'

const desk = systemActor('test')
const now = new Date('2026-11-20T12:00:00Z')
const card = { amount: fromDecimal('100.00'), method: 'card', status: 'succeeded' } as const

const accountOf = (trx: Trx, bookingId: string) => readAccount(trx, bookingId)

test('settleBooking records what arrived, counts it as spent and settles the account', async ({ trx }) => {
  const { bookerId, bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card, receivedOn: '2026-11-19', note: 'At the door' }, now)

  const booker = await trx.selectFrom('users').select('totalSpent').where('id', '=', bookerId).executeTakeFirst()
  expect(booker?.totalSpent).toBe('100.00')
  const payment = trx.selectFrom('payments').select(['receivedOn', 'entryNote', 'paidAt'])
  expect(await payment.execute()).toEqual([{ receivedOn: '2026-11-19', entryNote: 'At the door', paidAt: now }])
  expect(await accountOf(trx, bookingId)).toMatchObject({ owed: 10_000, received: 10_000, debt: 0, toGiveBack: 0 })
})

test('money that arrived is recorded though it is too much, or the booking is cancelled', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card })
  await settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal('0.01') })
  expect(await accountOf(trx, bookingId)).toMatchObject({ debt: 0, toGiveBack: 1 })
  await cancelBooking(trx, desk, { bookingId, reason: 'Ill', by: 'company' })
  await settleBooking(trx, desk, { bookingId, ...card })
  expect(await accountOf(trx, bookingId)).toMatchObject({ owed: 0, toGiveBack: 20_001 })
})

test('a failed payment leaves a booking owed', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await settleBooking(trx, desk, { bookingId, ...card, status: 'failed' })
  expect(await accountOf(trx, bookingId)).toMatchObject({ received: 0, debt: 10_000 })
})

test('a pending booking is confirmed once, when it is paid in full', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  await trx.updateTable('bookings').set({ status: 'pending' }).where('id', '=', bookingId).execute()
  const statusNow = async () =>
    (await trx.selectFrom('bookings').select('status').where('id', '=', bookingId).executeTakeFirst())?.status
  await settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal('99.99') }, now)
  expect(await statusNow()).toBe('pending')
  await settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal('0.01') }, now)
  expect(await statusNow()).toBe('confirmed')
  const confirmed = trx.selectFrom('messages').select('id').where('template', '=', 'booking.confirmed')
  expect(await confirmed.execute()).toHaveLength(1)
})

test('settleBooking refuses a payment dated in the future', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  const early = settleBooking(trx, desk, { bookingId, ...card, receivedOn: '2026-11-21' }, now)
  await expect(early).rejects.toMatchObject({ fields: { receivedOn: expect.stringContaining('still to come') } })
  await settleBooking(trx, desk, { bookingId, ...card, receivedOn: '2026-11-20' }, now)
})

test('settleBooking takes no amount of zero or below', async ({ trx }) => {
  const { bookingId } = await makeBooking(trx)
  for (const amount of ['0.00', '-1.00'])
    await expect(settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal(amount) })).rejects.toThrow(
      'Enter an amount above zero.',
    )
  await settleBooking(trx, desk, { bookingId, ...card, amount: fromDecimal('0.01') })
})

test('two payments at the same time are both recorded, one after the other', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, (trx) => makeBooking(trx))
  const pay = (trx: Trx) => settleBooking(trx, desk, { bookingId, ...card })
  expect(await runInto(ownDb, pay, () => inTransaction(ownDb, pay))).toMatchObject({ hasWaited: true })
  expect(await readAccount(ownDb, bookingId)).toMatchObject({ received: 20_000, toGiveBack: 10_000 })
})

test('takenPaymentInput takes money that arrived, above zero', () => {
  const takes = (over: object) => takenPaymentInput.safeParse({ amount: '0.01', method: 'card', ...over }).success
  expect(
    [
      {},
      { method: 'bank_transfer' },
      { method: 'cash' },
      { receivedOn: '2026-02-28' },
      { amount: '99999999.99' },
    ].every(takes),
  ).toBe(true)
  const bad = [
    { method: 'invoice' },
    { amount: '0.00' },
    { amount: '00.00' },
    { amount: '1' },
    { receivedOn: '2026-02-30' },
    { note: 'x'.repeat(501) },
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

import { expect } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makePaidBooking, makeStaff } from '../../testing/make/make.ts'
import { runInto } from '../../testing/run-into.ts'
import { test } from '../../testing/test.ts'
import { readAccount } from '../account/read-account.ts'
import { holdPayment } from '../hold-payment.ts'
import { recordPayment } from '../record-payment.ts'
import { voidPayment } from '../void-payment.ts'
import { giveBack, listRefundable, lockChain } from './give-back.ts'
import { countRefund, issueRefund } from './issue-refund.ts'
import { failRefund, markRefundSent } from './settle-refund.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const later = new Date('2026-11-21T12:00:00Z')
const refund = { reason: 'customer_cancelled', note: '' } as const

/** A booking of £100.00 with a card payment of it and £50.00 in cash a day later. */
async function makeOverpaid(trx: Trx) {
  const { bookingId, bookerId, paymentId, reference } = await makePaidBooking(trx)
  const booking = { id: bookingId, userId: bookerId, reference }
  const cash = { booking, amount: fromDecimal('50.00'), method: 'cash', status: 'succeeded' } as const
  return { bookingId, bookerId, card: paymentId, cash: await recordPayment(trx, office, cash, later) }
}

const paymentsOf = (trx: Trx) =>
  trx.selectFrom('payments').select(['refundedAmount', 'pendingRefunds', 'status']).orderBy('paidAt').execute()

test('a refund to be paid by bank is set aside, and counts once it is recorded as paid', async ({ trx }) => {
  const { bookingId, card } = await makeOverpaid(trx)
  const given = { paymentId: card, amount: fromDecimal('40.00'), ...refund, isPending: true }
  const refundId = await issueRefund(trx, office, { ...given, returnedBy: 'bank_transfer' }, now)
  expect((await paymentsOf(trx))[0]).toEqual({ refundedAmount: '0.00', pendingRefunds: '40.00', status: 'succeeded' })
  expect(await readAccount(trx, bookingId)).toMatchObject({ returned: 0, onItsWay: 4000, toGiveBack: 1000 })
  const over = issueRefund(trx, office, { ...given, amount: fromDecimal('60.01') }, now)
  await expect(over).rejects.toMatchObject({ fields: { amount: expect.stringContaining('left to refund') } })

  await markRefundSent(trx, office, { refundId, bankReference: 'FP 123' }, later)
  expect((await paymentsOf(trx))[0]).toMatchObject({ refundedAmount: '40.00', pendingRefunds: '0.00' })
  const row = trx.selectFrom('refunds').select(['status', 'bankReference', 'settledAt', 'policyAmount'])
  expect(await row.executeTakeFirst()).toEqual({
    status: 'succeeded',
    bankReference: 'FP 123',
    settledAt: later,
    policyAmount: '50.00',
  })
  const again = markRefundSent(trx, office, { refundId, bankReference: '' }, later)
  await expect(again).rejects.toThrow('This refund is settled already.')
})

test('a refund that could not be paid releases its sum and says why', async ({ trx }) => {
  const { bookingId, card } = await makeOverpaid(trx)
  const given = { paymentId: card, amount: fromDecimal('50.00'), ...refund, isPending: true }
  const refundId = await issueRefund(trx, office, given, now)
  await failRefund(trx, office, { refundId, reason: 'Account closed' }, later)
  expect(await readAccount(trx, bookingId)).toMatchObject({ returned: 0, onItsWay: 0, toGiveBack: 5000 })
  expect((await paymentsOf(trx))[0]).toMatchObject({ refundedAmount: '0.00', pendingRefunds: '0.00' })
  const log = trx.selectFrom('userActivityLogs').select('details').where('activityType', '=', 'refund.failed')
  expect(await log.executeTakeFirst()).toEqual({ details: { amount: '50.00', reason: 'Account closed' } })
  await expect(failRefund(trx, office, { refundId, reason: 'Again' }, later)).rejects.toThrow('settled already')
})

test('giveBack takes the latest payment first, each a refund of its own, up to what was paid', async ({ trx }) => {
  const { bookingId, card, cash } = await makeOverpaid(trx)
  expect((await listRefundable(trx, office, bookingId)).map(({ id, left }) => [id, left])).toEqual([
    [cash, 5000],
    [card, 10_000],
  ])
  const most = giveBack(trx, office, { bookingId, amount: fromDecimal('150.01'), ...refund }, now)
  await expect(most).rejects.toMatchObject({
    fields: { amount: 'At most £150.00 of what was paid can be given back.' },
  })
  for (const amount of ['0.00', '-1.00']) {
    const none = giveBack(trx, office, { bookingId, amount: fromDecimal(amount), ...refund }, now)
    await expect(none).rejects.toMatchObject({ fields: { amount: 'Enter an amount above zero.' } })
  }
  const ids = await giveBack(trx, office, { bookingId, amount: fromDecimal('70.00'), ...refund }, now)
  const rows = trx.selectFrom('refunds').select(['id', 'paymentId', 'amount', 'returnedBy']).orderBy('id')
  expect(await rows.execute()).toEqual([
    { id: ids[0], paymentId: cash, amount: '50.00', returnedBy: 'cash' },
    { id: ids[1], paymentId: card, amount: '20.00', returnedBy: 'card' },
  ])
  expect(await readAccount(trx, bookingId)).toMatchObject({ returned: 7000, debt: 2000 })
})

test('lockChain makes others wait for the booking', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, makeOverpaid)
  const pay = () =>
    inTransaction(ownDb, (trx) =>
      trx.selectFrom('bookings').select('id').where('id', '=', bookingId).forUpdate().execute(),
    )
  expect(await runInto(ownDb, (trx) => lockChain(trx, bookingId), pay)).toMatchObject({ hasWaited: true })
})

test('two colleagues who give the same surplus back at once never give more than was paid', async ({ ownDb }) => {
  const { bookingId } = await inTransaction(ownDb, makeOverpaid)
  const attempts = Array.from({ length: 8 }, () =>
    inTransaction(ownDb, (trx) => giveBack(trx, office, { bookingId, amount: fromDecimal('60.00'), ...refund }, now)),
  )
  const answers = await Promise.allSettled(attempts)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await readAccount(ownDb, bookingId)).toMatchObject({ returned: 12_000 })
})

test('voidPayment takes back what was recorded by mistake, and keeps the row with the reason', async ({ trx }) => {
  const { bookingId, bookerId, cash, card } = await makeOverpaid(trx)
  await voidPayment(trx, office, { paymentId: cash, reason: 'Typed twice' }, later)
  const row = trx.selectFrom('payments').select(['status', 'voidReason', 'voidedAt', 'paidAt']).where('id', '=', cash)
  expect(await row.executeTakeFirst()).toEqual({
    status: 'failed',
    voidReason: 'Typed twice',
    voidedAt: later,
    paidAt: null,
  })
  expect(await readAccount(trx, bookingId)).toMatchObject({ received: 10_000, toGiveBack: 0, debt: 0 })
  const booker = trx.selectFrom('users').select('totalSpent').where('id', '=', bookerId)
  expect(await booker.executeTakeFirst()).toEqual({ totalSpent: '100.00' })
  const again = voidPayment(trx, office, { paymentId: cash, reason: 'Again' }, later)
  await expect(again).rejects.toThrow('already void')

  await issueRefund(trx, office, { paymentId: card, amount: fromDecimal('1.00'), ...refund, isPending: true }, now)
  const waiting = voidPayment(trx, office, { paymentId: card, reason: 'Wrong' }, later)
  await expect(waiting).rejects.toThrow('Some of this payment was given back')
  await trx.updateTable('payments').set({ isImported: true }).where('id', '=', card).execute()
  await expect(voidPayment(trx, office, { paymentId: card, reason: 'Old' }, later)).rejects.toThrow(
    'before this system',
  )
})

test('holdPayment makes others wait for the booking, countRefund counts on the payment, the account and the person', async ({
  ownDb,
}) => {
  const { bookingId, card } = await inTransaction(ownDb, makeOverpaid)
  const hold = (trx: Trx) => holdPayment(trx, office, card)
  const lockBooking = () =>
    inTransaction(ownDb, (trx) =>
      trx.selectFrom('bookings').select('id').where('id', '=', bookingId).forUpdate().execute(),
    )
  expect(await runInto(ownDb, hold, lockBooking)).toMatchObject({ hasWaited: true })

  await inTransaction(ownDb, async (trx) => {
    const payment = await hold(trx)
    const refundId = await issueRefund(
      trx,
      office,
      { paymentId: card, amount: pence(100), ...refund, isPending: true },
      now,
    )
    await countRefund(trx, office, { payment, refund: { id: refundId, bookingId, amount: pence(100) } }, now)
    expect((await paymentsOf(trx))[0]).toMatchObject({ refundedAmount: '1.00', status: 'partially_refunded' })
    const entries = trx.selectFrom('bookingEntries').select('amount').where('kind', '=', 'refund')
    expect(await entries.execute()).toEqual([{ amount: '1.00' }])
  })
})

test('customers and instructors give nothing back and void nothing', async ({ trx }) => {
  const { bookingId, bookerId, card } = await makeOverpaid(trx)
  const given = { paymentId: card, amount: fromDecimal('1.00'), ...refund, isPending: true }
  const refundId = await issueRefund(trx, office, given, now)
  for (const actor of [asCustomer(bookerId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    await expect(issueRefund(trx, actor, given, now)).rejects.toThrow('no longer exists')
    await expect(voidPayment(trx, actor, { paymentId: card, reason: 'x' }, now)).rejects.toThrow('no longer exists')
    await expect(markRefundSent(trx, actor, { refundId, bankReference: '' }, now)).rejects.toThrow('no longer exists')
    await expect(failRefund(trx, actor, { refundId, reason: 'x' }, now)).rejects.toThrow('no longer exists')
    const back = giveBack(trx, actor, { bookingId, amount: fromDecimal('1.00'), ...refund }, now)
    await expect(back).rejects.toThrow()
  }
})

import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makePaidBooking } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findPayment, paymentRows } from './find-payment.ts'
import { paymentAnswer } from './payment-answer.ts'
import { issueRefund } from './refunds/issue-refund.ts'

test('findPayment gives a payment with its refunds in order of time, within reach', async ({ trx }) => {
  const { paymentId, bookerId, bookingId, reference } = await makePaidBooking(trx)
  const other = await makePaidBooking(trx)
  const refund = (id: string, amount: string, minutes: number) =>
    issueRefund(
      trx,
      asAdmin(),
      { paymentId: id, amount: fromDecimal(amount), reason: 'medical', note: amount },
      new Date(Date.UTC(2026, 11, 1, 12, minutes)),
    )
  await refund(paymentId, '2.00', 2)
  await refund(paymentId, '1.00', 1)
  await refund(other.paymentId, '3.00', 1)
  const find = (actor: Actor) => findPayment(trx, actor, paymentId)

  expect(await find(asAdmin())).toMatchObject({
    id: paymentId,
    bookingId,
    bookingReference: reference,
    userId: bookerId,
    amount: '100.00',
    refundedAmount: '3.00',
    refunds: [
      { amount: '1.00', note: '1.00', reason: 'medical', status: 'succeeded' },
      { amount: '2.00', note: '2.00' },
    ],
  })
  expect(await find(asCustomer(bookerId))).toMatchObject({ id: paymentId })
  for (const actor of [asCustomer(other.bookerId), asInstructor(bookerId)]) expect(await find(actor)).toBeUndefined()
})

test('paymentRows gives payments as paymentAnswer describes them, of every method and status', async ({ trx }) => {
  const { paymentId, bookerId } = await makePaidBooking(trx)
  const other = await makePaidBooking(trx)
  const set = (over: object) => trx.updateTable('payments').set(over).where('id', '=', paymentId).execute()
  const read = async () => paymentAnswer.safeParse((await paymentRows(trx, asCustomer(bookerId)).execute())[0]).success
  for (const method of ['card', 'bank_transfer', 'cash', 'invoice', 'credits']) {
    await set({ method })
    expect(await read(), method).toBe(true)
  }
  for (const status of ['pending', 'processing', 'succeeded', 'failed', 'refunded', 'partially_refunded']) {
    await set({ status })
    expect(await read(), status).toBe(true)
  }
  const all = await paymentRows(trx, asAdmin()).orderBy('payments.id').execute()
  expect(all.map(({ id }) => id)).toEqual([paymentId, other.paymentId])
})

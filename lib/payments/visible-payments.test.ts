import { expect } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makePaidBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findReceipt } from './find-receipt.ts'
import { listPayments } from './list-payments.ts'
import { pagePaymentsOf } from './page-payments.ts'
import { issueRefund } from './refunds/issue-refund.ts'
import { failRefund } from './refunds/settle-refund.ts'
import { visiblePayments } from './visible-payments.ts'

test('visiblePayments shows an admin all, a customer their own, and instructors none', async ({ trx }) => {
  const mine = await makePaidBooking(trx)
  const other = await makePaidBooking(trx)
  const seen = async (actor: Actor) =>
    (await visiblePayments(trx, actor).select('id').orderBy('id').execute()).map(({ id }) => id)
  expect(await seen(asAdmin())).toEqual([mine.paymentId, other.paymentId])
  expect(await seen(systemActor('test'))).toEqual([mine.paymentId, other.paymentId])
  expect(await seen(asCustomer(mine.bookerId))).toEqual([mine.paymentId])
  expect(await seen({ ...asCustomer(mine.bookerId), onlyBookingId: mine.bookingId })).toEqual([])
  expect(await seen(asInstructor(mine.bookerId))).toEqual([])
})

test('findReceipt finds a payment that was received, with its refunds, within reach', async ({ trx }) => {
  const { paymentId, bookerId, reference } = await makePaidBooking(trx)
  const other = await makePaidBooking(trx)
  const refund = { reason: 'other', note: '' } as const
  const at = (minutes: number) => new Date(Date.UTC(2026, 11, 1, 12, minutes))
  await issueRefund(trx, asAdmin(), { paymentId, amount: fromDecimal('20.00'), ...refund }, at(2))
  await issueRefund(trx, asAdmin(), { paymentId, amount: fromDecimal('10.00'), ...refund }, at(1))
  await issueRefund(trx, asAdmin(), { paymentId: other.paymentId, amount: fromDecimal('5.00'), ...refund }, at(1))
  const given = { paymentId, amount: fromDecimal('1.00'), ...refund, isPending: true }
  const refundId = await issueRefund(trx, asAdmin(), given, at(3))
  await failRefund(trx, asAdmin(), { refundId, reason: 'Account closed' }, at(4))

  const receipt = await findReceipt(trx, asCustomer(bookerId), paymentId)
  expect(receipt).toMatchObject({
    id: paymentId,
    userId: bookerId,
    amount: '100.00',
    refundedAmount: '30.00',
    bookingReference: reference,
    courseName: 'Emergency First Aid at Work',
    payerName: 'Ada Khan',
  })
  expect(receipt?.refunds.map(({ amount }) => amount)).toEqual(['10.00', '20.00'])
  for (const actor of [asCustomer(other.bookerId), asInstructor(await makeStaff(trx, 'instructor'))])
    expect(await findReceipt(trx, actor, paymentId)).toBeUndefined()
  for (const [status, isReceived] of [
    ['pending', false],
    ['processing', false],
    ['failed', false],
    ['succeeded', true],
    ['refunded', true],
  ] as const) {
    await trx.updateTable('payments').set({ status }).where('id', '=', paymentId).execute()
    expect((await findReceipt(trx, asAdmin(), paymentId)) !== undefined, status).toBe(isReceived)
  }
})

test('listPayments lists the payments of one booking or of one person, latest first', async ({ trx }) => {
  const first = await makePaidBooking(trx)
  const second = await makePaidBooking(trx, { bookerId: first.bookerId })
  await makePaidBooking(trx)
  const of = async (filter: Parameters<typeof listPayments>[2]) =>
    (await listPayments(trx, asAdmin(), filter)).map(({ id }) => id)
  expect(await of({ bookingId: first.bookingId })).toEqual([first.paymentId])
  expect(await of({ userId: first.bookerId })).toEqual([second.paymentId, first.paymentId])
  const earlier = { createdAt: new Date('2026-11-01T12:00:00Z') }
  await trx.updateTable('payments').set(earlier).where('id', '=', second.paymentId).execute()
  expect(await of({ userId: first.bookerId })).toEqual([first.paymentId, second.paymentId])
})

test('listPayments counts what was received for the bookings of a person, whoever paid', async ({ trx }) => {
  const { paymentId, bookerId } = await makePaidBooking(trx)
  const other = await makePaidBooking(trx)
  const counted = async () =>
    (await listPayments(trx, asAdmin(), { userId: bookerId, isCounted: true })).map(({ id }) => id)
  await trx.updateTable('payments').set({ userId: other.bookerId }).where('id', '=', paymentId).execute()
  expect(await counted()).toEqual([paymentId])
  for (const [status, isCounted] of [
    ['pending', false],
    ['processing', false],
    ['failed', false],
    ['partially_refunded', true],
    ['refunded', true],
  ] as const) {
    await trx.updateTable('payments').set({ status }).where('id', '=', paymentId).execute()
    expect(await counted(), status).toEqual(isCounted ? [paymentId] : [])
  }
})

test('pagePaymentsOf pages through the payments of one person, latest first', async ({ trx }) => {
  const { bookerId, paymentId } = await makePaidBooking(trx)
  const second = await makePaidBooking(trx, { bookerId })
  await makePaidBooking(trx)
  const page = (actor: Actor, asked = {}) => pagePaymentsOf(trx, actor, bookerId, asked)
  const { rows, total, nextCursor } = await page(asAdmin(), { pageSize: 1 })
  expect([rows.map(({ id }) => id), total]).toEqual([[second.paymentId], 2])
  const rest = await page(asAdmin(), { pageSize: 1, cursor: nextCursor ?? '' })
  expect(rest.rows.map(({ id }) => id)).toEqual([paymentId])
  expect((await page(asCustomer(bookerId), { order: 'asc' })).rows.map(({ id }) => id)).toEqual([
    paymentId,
    second.paymentId,
  ])
  expect((await page(asInstructor(bookerId))).rows).toEqual([])
})

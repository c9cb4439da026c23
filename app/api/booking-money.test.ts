import { expect } from 'vitest'
import { inTransaction } from '#lib/db/transaction.ts'
import type { Trx } from '#lib/db/types.ts'
import { apiCaller } from '#lib/testing/call-api.ts'
import { makePaidBooking, makeSession } from '#lib/testing/make/make.ts'
import { makeKey } from '#lib/testing/make/make-key.ts'
import { test } from '#lib/testing/test.ts'
import { allRoutes } from './all-routes.ts'
import { describeWholeApi } from './describe-whole-api.ts'

const call = apiCaller(allRoutes, describeWholeApi())
const nothing = { fallsAway: '0.00', kept: '0.00', keptByTerms: '0.00' }

/** A booking of £100.00, paid, on a session long from now, so that the terms keep £10.00 of it. */
async function makeDistant(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2099-12-01' })
  const booking = await makePaidBooking(trx, { sessionId })
  await trx.updateTable('bookings').set({ type: 'corporate' }).where('id', '=', booking.bookingId).execute()
  return booking
}

test('a booking is quoted, cancelled at the quoted sums, and its account shows it', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookingId, paymentId } = await inTransaction(ownDb, makeDistant)
  const at = `/api/admin/bookings/${bookingId}`
  const get = (path: string) => call(ownDb, 'GET', path, { key })
  const post = (path: string, body: object) => call(ownDb, 'POST', path, { key, body })

  const sums = { owedNow: '100.00', received: '100.00', fallsAway: '100.00', keptByTerms: '10.00' }
  const asTerms = { ...sums, kept: '10.00', owed: '10.00', refund: '90.00', debt: '0.00' }
  expect(await get(`${at}/quote?do=cancel`)).toMatchObject({ status: 200, body: { data: asTerms } })
  const kind = { ...sums, kept: '0.00', owed: '0.00', refund: '100.00' }
  expect(await get(`${at}/quote?do=cancel&keep=0.00`)).toMatchObject({ body: { data: kind } })
  expect(await get(`${at}/quote?by=company`)).toMatchObject({ body: { data: { kept: '0.00', refund: '100.00' } } })
  const more = { owedNow: '100.00', ...nothing, owed: '200.00', refund: '0.00', debt: '100.00' }
  expect(await get(`${at}/quote?do=addSeat`)).toMatchObject({ body: { data: more } })
  for (const unknown of ['do=cancelSeats', 'do=moveSeat', `do=moveSeat&seatIds=${bookingId}`])
    expect((await get(`${at}/quote?${unknown}`)).status, unknown).toBe(404)

  const stale = { reason: 'Ill', quoted: { owed: '0.00', refund: '100.00' } }
  expect((await post(`${at}/cancel`, stale)).status).toBe(409)
  const quoted = { owed: '10.00', refund: '90.00' }
  const cancelled = await post(`${at}/cancel`, { reason: 'Ill', quoted })
  const after = { status: 'cancelled', cancelledBy: 'customer', cancellationCharge: '10.00', balance: '-90.00' }
  expect(cancelled).toMatchObject({ status: 200, body: { data: after } })
  expect((await get(`${at}/quote`)).status).toBe(404)

  const refund = { amount: '90.00', reason: 'customer_cancelled', isPending: true }
  expect(await post(`/api/admin/payments/${paymentId}/refunds`, refund)).toMatchObject({
    status: 201,
    body: { data: { status: 'pending', returnedBy: 'card', settledAt: null } },
  })
  const told = [
    { kind: 'seats', amount: '100.00', balance: '100.00' },
    { kind: 'payment', amount: '-100.00', balance: '0.00' },
    { kind: 'seats', amount: '-100.00', balance: '-100.00' },
    { kind: 'cancellation_charge', amount: '10.00', balance: '-90.00' },
  ]
  expect(await get(`${at}/entries`)).toMatchObject({ status: 200, body: { data: told, page: { total: 4 } } })
})

test('seats are added, cancelled and moved at the quoted sums', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookingId, other } = await inTransaction(ownDb, async (trx) => ({
    ...(await makeDistant(trx)),
    other: await makeSession(trx, { firstDay: '2099-12-08' }),
  }))
  const at = `/api/admin/bookings/${bookingId}`
  const post = (path: string, body: object) => call(ownDb, 'POST', path, { key, body })
  expect((await post(`${at}/seats`, { quoted: '150.00', firstName: 'Sam' })).status).toBe(409)
  await post(`${at}/seats`, { quoted: '200.00', firstName: 'Sam' })
  const added = await post(`${at}/seats`, { quoted: '300.00', firstName: 'Kit' })
  expect(added).toMatchObject({ status: 201, body: { data: { finalAmount: '300.00', balance: '200.00' } } })

  const seats = await ownDb
    .selectFrom('bookingAttendees')
    .select('id')
    .where('bookingId', '=', bookingId)
    .orderBy('seatNumber')
    .execute()
  const [, second, third] = seats.map(({ id }) => id)
  const moved = await post(`${at}/seats/${third}/move`, { sessionId: other, quoted: '300.00' })
  expect(moved).toMatchObject({ status: 201, body: { data: { courseDate: '2099-12-08', finalAmount: '100.00' } } })
  const quote = await call(ownDb, 'GET', `${at}/quote?do=cancelSeats&seatIds=${second}`, { key })
  expect(quote).toMatchObject({ body: { data: { kept: '10.00', owed: '110.00', debt: '10.00' } } })
  const quoted = { owed: '110.00', refund: '0.00' }
  const cancelled = await post(`${at}/seats/${second}/cancel`, { reason: 'Ill', quoted })
  expect(cancelled).toMatchObject({ status: 200, body: { data: { finalAmount: '110.00', numberOfAttendees: 1 } } })
  expect((await post(`${at}/seats/${bookingId}/cancel`, { reason: 'Ill' })).status).toBe(404)
  expect((await post(`${at}/seats/${bookingId}/move`, { sessionId: other, quoted: '0.00' })).status).toBe(404)
})

test('a payment recorded by mistake is voided once, with the reason', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { paymentId } = await inTransaction(ownDb, makeDistant)
  const voided = () =>
    call(ownDb, 'POST', `/api/admin/payments/${paymentId}/void`, { key, body: { reason: 'Typed twice' } })
  expect(await voided()).toMatchObject({ status: 200, body: { data: { status: 'failed', voidReason: 'Typed twice' } } })
  expect((await voided()).status).toBe(409)
})

test('a price is agreed with the customer, and the usual one comes back', async ({ ownDb }) => {
  const key = await makeKey(ownDb)
  const { bookingId } = await inTransaction(ownDb, makeDistant)
  const patch = (discount: object | null) =>
    call(ownDb, 'PATCH', `/api/admin/bookings/${bookingId}`, { key, body: { discount } })
  const agreed = await patch({ amount: '20.00', reason: 'Late start last time' })
  const after = { finalAmount: '80.00', discountReason: 'Late start last time', balance: '-20.00' }
  expect(agreed).toMatchObject({ status: 200, body: { data: after } })
  expect((await patch({ amount: '100.01', reason: 'Too much' })).status).toBe(400)
  expect((await patch({ amount: '20.00', reason: '' })).status).toBe(400)
  expect(await patch(null)).toMatchObject({ body: { data: { finalAmount: '100.00', balance: '0.00' } } })
})

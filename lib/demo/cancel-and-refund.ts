import { type Booked, bookSeats } from '../bookings/book-seats.ts'
import { cancelBooking } from '../bookings/cancel-booking.ts'
import { settleBooking } from '../bookings/settle-booking.ts'
import type { Actor } from '../core/actor.ts'
import { add, fromDecimal } from '../core/money.ts'
import type { Trx } from '../db/types.ts'
import { issueRefund } from '../payments/refunds/issue-refund.ts'
import type { DemoCustomer } from './demo-people.ts'

const day = 86_400_000

/**
 * Adds three bookings: one whose card fails, one cancelled and refunded, and one overpaid and given the surplus back.
 */
export async function cancelAndRefund(
  trx: Trx,
  actor: Actor,
  { sessionId, people: [first, second, third], now }: { sessionId: string; people: DemoCustomer[]; now: Date },
): Promise<void> {
  if (!first || !second || !third) return
  const daysAgo = (days: number) => new Date(now.getTime() - days * day)

  const failed = await book(trx, actor, sessionId, first, daysAgo(2))
  await pay(trx, actor, failed, 'failed', daysAgo(2))

  const cancelled = await book(trx, actor, sessionId, second, daysAgo(9))
  const paid = await pay(trx, actor, cancelled, 'succeeded', daysAgo(9))
  await cancelBooking(trx, actor, { bookingId: cancelled.bookingId, reason: 'Changed jobs' }, daysAgo(4))
  const { finalAmount } = cancelled
  const refund = { reason: 'customer_cancelled', note: 'Cancelled in good time' } as const
  await issueRefund(trx, actor, { paymentId: paid, amount: finalAmount, ...refund }, daysAgo(4))

  const generous = await book(trx, actor, sessionId, third, daysAgo(6))
  const surplus = fromDecimal('20.00')
  const paid20More = { ...generous, finalAmount: add(generous.finalAmount, surplus) }
  const inFull = await pay(trx, actor, paid20More, 'succeeded', daysAgo(6))
  const back = { amount: surplus, reason: 'other', note: 'Paid £20.00 too much' } as const
  await issueRefund(trx, actor, { paymentId: inFull, ...back }, daysAgo(1))
}

function book(trx: Trx, actor: Actor, sessionId: string, person: DemoCustomer, at: Date): Promise<Booked> {
  const choice = { type: 'individual', source: 'website', status: 'confirmed' } as const
  return bookSeats(trx, actor, { bookerId: person.userId, sessionId, seats: [person], ...choice }, at)
}

function pay(trx: Trx, actor: Actor, booked: Booked, status: 'succeeded' | 'failed', at: Date): Promise<string> {
  const { bookingId, finalAmount: amount } = booked
  return settleBooking(trx, actor, { bookingId, amount, method: 'card', status }, at)
}

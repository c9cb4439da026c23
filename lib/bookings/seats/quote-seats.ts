import type { Actor } from '../../core/actor.ts'
import { fromDecimal, noMoney, type Pence } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { findPriced } from './hold-booking.ts'
import { priceWithLess, priceWithMore } from './price-seats.ts'

/** The price of a booking now, with one seat more and with one less. Undefined if it cannot be had. */
export async function quoteSeats(db: Db, actor: Actor, bookingId: string) {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking) return undefined

  const { price, seats, seatPrice, sessionId } = booking
  return {
    now: price.final,
    paid: await sumReceived(db, bookingId),
    more: sessionId && seatPrice !== null ? priceWithMore(booking, seatPrice).final : undefined,
    less: seats > 1 ? priceWithLess(booking).final : undefined,
  }
}

/** What was received, less refunds. */
async function sumReceived(db: Db, bookingId: string): Promise<Pence> {
  const { paid } = await db
    .selectFrom('payments')
    .select((row) => row.fn.sum<string | null>(row('amount', '-', row.ref('refundedAmount'))).as('paid'))
    .where('bookingId', '=', bookingId)
    .where('status', 'in', ['succeeded', 'partially_refunded', 'refunded'])
    .executeTakeFirstOrThrow()
  return paid === null ? noMoney : fromDecimal(paid)
}

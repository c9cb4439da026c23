import type { Actor } from '../../core/actor.ts'
import { toDecimal, toPence } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { findPriced } from './hold-booking.ts'
import { priceColumns, priceWithLess, priceWithMore } from './price-seats.ts'

/** The price of a booking now, with one seat more and with one less. Undefined if it cannot be had. */
export async function quoteSeats(db: Db, actor: Actor, bookingId: string) {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking) return undefined
  const { paid } = await db
    .selectFrom('payments')
    .select((row) => row.fn.sum<string | null>(row('amount', '-', row.ref('refundedAmount'))).as('paid'))
    .where('bookingId', '=', bookingId)
    .where('status', 'in', ['succeeded', 'partially_refunded', 'refunded'])
    .executeTakeFirstOrThrow()
  return {
    now: booking.finalAmount,
    paid: toDecimal(toPence(paid ?? '0')),
    more: booking.sessionId && booking.seatPrice ? finalOf(priceWithMore(booking, booking.seatPrice)) : undefined,
    less: booking.seats > 1 ? finalOf(priceWithLess(booking)) : undefined,
  }
}

function finalOf(price: Parameters<typeof priceColumns>[0]): string {
  return priceColumns(price).finalAmount
}

import type { Actor } from '../../core/actor.ts'
import { add, type Pence } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { listBookable } from '../../sessions/planning/list-bookable.ts'
import { findPriced } from '../seats/hold-booking.ts'
import { priceWithLess } from '../seats/price-seats.ts'

export type MoveQuote = NonNullable<Awaited<ReturnType<typeof quoteMove>>>

/** The sessions a booking can move to, and the price of moving it all or one seat. Undefined if it cannot move. */
export async function quoteMove(db: Db, actor: Actor, bookingId: string, now = new Date()) {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking || (booking.status !== 'pending' && booking.status !== 'confirmed')) return undefined

  const bookable = await listBookable(db, actor, now)
  const others = bookable.filter(({ id, courseId }) => courseId === booking.courseId && id !== booking.sessionId)
  const { seats, seatPrice, price } = booking
  return {
    whole: price.final,
    targets: others.filter(({ left }) => left >= seats),
    oneSeat: seats > 1 && seatPrice !== null ? { ...priceApart(booking, seatPrice), targets: others } : undefined,
  }
}

function priceApart(booking: Parameters<typeof priceWithLess>[0], seatPrice: Pence) {
  const { final: stays } = priceWithLess(booking)
  return { stays, moves: seatPrice, together: add(stays, seatPrice) }
}

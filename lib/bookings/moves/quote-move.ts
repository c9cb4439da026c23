import type { Actor } from '../../core/actor.ts'
import { add, type Pence } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { listBookable } from '../../sessions/planning/list-bookable.ts'
import { findPriced, type PricedBooking } from '../seats/hold-booking.ts'
import { priceWithout } from '../seats/price-seats.ts'

export type MoveQuote = NonNullable<Awaited<ReturnType<typeof quoteMove>>>

/**
 * The sessions a booking can move to, and the price of moving all of it or only the given seat. Undefined if it cannot
 * move.
 */
export async function quoteMove(db: Db, actor: Actor, bookingId: string, now = new Date(), seatId?: string) {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking || (booking.status !== 'pending' && booking.status !== 'confirmed')) return undefined

  const bookable = await listBookable(db, actor, now)
  const others = bookable.filter(({ id, courseId }) => courseId === booking.courseId && id !== booking.sessionId)
  const { seats, seatPrice, price, charge } = booking
  return {
    whole: add(price.final, charge),
    targets: others.filter(({ left }) => left >= seats),
    oneSeat:
      seatId && seats > 1 && seatPrice !== null
        ? { ...priceApart(booking, seatId, seatPrice), targets: others }
        : undefined,
  }
}

function priceApart(booking: PricedBooking, seatId: string, seatPrice: Pence) {
  const stays = add(priceWithout(booking, [seatId]).final, booking.charge)
  return { stays, moves: seatPrice, together: add(stays, seatPrice) }
}

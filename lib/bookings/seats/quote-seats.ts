import type { Actor } from '../../core/actor.ts'
import { add } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { heldOf, readAccount } from '../../payments/account/read-account.ts'
import { findPriced } from './hold-booking.ts'
import { priceWithMore } from './price-seats.ts'

/** What a booking costs now and with one more seat, and how much is paid. Undefined if no seat can be added. */
export async function quoteSeats(db: Db, actor: Actor, bookingId: string) {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking) return undefined

  const { price, charge, seatPrice, sessionId } = booking
  return {
    now: add(price.final, charge),
    paid: heldOf(await readAccount(db, bookingId)),
    more: sessionId && seatPrice !== null ? add(priceWithMore(booking, seatPrice).final, charge) : undefined,
  }
}

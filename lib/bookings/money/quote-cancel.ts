import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { findPriced } from '../seats/hold-booking.ts'
import { type Cancelling, weighCancel } from './weigh-cancel.ts'

/** What cancelling a booking, or seats of it, would do to its money now. Undefined if it cannot be cancelled. */
export async function quoteCancel(
  db: Db,
  actor: Actor,
  { bookingId, ...cancelling }: Cancelling & { bookingId: string },
  now = new Date(),
) {
  const booking = await findPriced(db, actor, bookingId)
  if (!booking || booking.status === 'cancelled' || booking.status === 'completed') return undefined
  const { seatIds } = cancelling
  if (seatIds?.some((id) => !booking.booked.some((seat) => seat.id === id))) return undefined
  return weighCancel(db, booking, cancelling, now)
}

import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { bookingRows } from './booking-rows.ts'
import { listAttendees } from './find-booking.ts'
import { findOrigin } from './moves/find-origin.ts'

/** One booking and its seats, as programs see them. */
export async function findBookingWithSeats(db: Db, actor: Actor, id: string) {
  const booking = await bookingRows(db, actor)
    .select([
      'bookings.discountReason',
      'bookings.specialRequirements',
      'bookings.cancelledAt',
      'bookings.cancellationReason',
      'bookings.movedFromSessionId',
      'bookings.movedFromDate',
      'bookings.cancelledBy',
      'bookings.cancellationCharge',
    ])
    .where('bookings.id', '=', id)
    .executeTakeFirst()
  if (!booking) return undefined
  const [attendees, splitFrom] = await Promise.all([listAttendees(db, actor, id), findOrigin(db, actor, id)])
  return { ...booking, splitFrom: splitFrom ?? null, attendees }
}

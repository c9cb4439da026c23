import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { bookingRows } from './booking-rows.ts'
import { listAttendees } from './find-booking.ts'

/** One booking and its seats, as programs see them. */
export async function findBookingWithSeats(db: Db, actor: Actor, id: string) {
  const booking = await bookingRows(db, actor)
    .select([
      'bookings.discountReason',
      'bookings.specialRequirements',
      'bookings.cancelledAt',
      'bookings.cancellationReason',
    ])
    .where('bookings.id', '=', id)
    .executeTakeFirst()
  return booking && { ...booking, attendees: await listAttendees(db, actor, id) }
}

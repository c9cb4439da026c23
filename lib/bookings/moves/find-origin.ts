import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleBookings } from '../visible-bookings.ts'

/** The booking and seat that this booking was moved from. Undefined if it did not begin with a moved seat. */
export function findOrigin(db: Db, actor: Actor, bookingId: string) {
  return visibleBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .select(['bookings.id as bookingId', 'bookings.reference', 'bookings.courseDate', 'seat.seatNumber'])
    .where('seat.movedToBookingId', '=', bookingId)
    .executeTakeFirst()
}

import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleBookings } from '../visible-bookings.ts'
import { seatFieldNames } from './schemas.ts'

/** A booked seat with the name typed for it, which may differ from the attendee's record. */
export function findSeat(db: Db, actor: Actor, { bookingId, seatId }: { bookingId: string; seatId: string }) {
  return visibleBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .select(['seat.id', 'seat.seatNumber', 'seat.userId', ...seatFieldNames.map((name) => `seat.${name}` as const)])
    .where('bookings.id', '=', bookingId)
    .where('bookings.status', '<>', 'cancelled')
    .where('seat.id', '=', seatId)
    .where('seat.status', '=', 'booked')
    .executeTakeFirst()
}

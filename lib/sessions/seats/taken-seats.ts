import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'

/** Booked seats on sessions in reach, joined with the booker and with the attendee's record if there is one. */
export function takenSeats(db: Db, actor: Actor) {
  return visibleSessions(db, actor)
    .innerJoin('bookings', 'bookings.sessionId', 'courseSessions.id')
    .innerJoin('users as booker', 'booker.id', 'bookings.userId')
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .leftJoin('users as person', 'person.id', 'seat.userId')
    .where('bookings.status', '<>', 'cancelled')
    .where('seat.status', '=', 'booked')
}

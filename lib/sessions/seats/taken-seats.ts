import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'

/** Seats that somebody takes on a session in reach, with who booked them and, where known, whose they are. */
export function takenSeats(db: Db, actor: Actor) {
  return visibleSessions(db, actor)
    .innerJoin('bookings', 'bookings.sessionId', 'courseSessions.id')
    .innerJoin('users as booker', 'booker.id', 'bookings.userId')
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .leftJoin('users as person', 'person.id', 'seat.userId')
    .where('bookings.status', '<>', 'cancelled')
    .where('seat.status', '=', 'booked')
}

import { sql } from 'kysely'
import type { CustomerActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Bookings that concern a customer, with their sessions: those they made, and those on which a seat is theirs. */
export function visibleOwnBookings(db: Db, actor: CustomerActor) {
  return db
    .selectFrom('bookings')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .where((row) =>
      row.or([
        isBooker(actor),
        row.exists(
          row
            .selectFrom('bookingAttendees as own')
            .select('own.id')
            .whereRef('own.bookingId', '=', 'bookings.id')
            .where('own.userId', '=', actor.userId)
            .where('own.status', '=', 'booked'),
        ),
      ]),
    )
}

/** Whoever came by a seat is nobody's booker, not even their own. */
export function isBooker({ userId, onlySeats }: CustomerActor) {
  return onlySeats ? sql<boolean>`false` : sql<boolean>`bookings.user_id = ${userId}`
}

import { sql } from 'kysely'
import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** Bookings that concern a customer, with their sessions: those they made, and those on which a seat is theirs; by a seat that one. */
export function visibleOwnBookings(db: Db, actor: CustomerActor) {
  return db
    .selectFrom('bookings')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .where((row) => (actor.onlyBookingId ? row('bookings.id', '=', actor.onlyBookingId) : row.lit(true)))
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
export function isBooker({ userId, onlyBookingId }: CustomerActor) {
  return onlyBookingId ? sql<boolean>`false` : sql<boolean>`bookings.user_id = ${userId}`
}

import { sql } from 'kysely'
import type { CustomerActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** Bookings that a customer made or has a seat on, with their sessions. By a seat, only its booking. */
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

/** Whether this customer made the booking. Always false for a customer who came by a seat. */
export function isBooker({ userId, onlyBookingId }: CustomerActor) {
  return onlyBookingId ? sql<boolean>`false` : sql<boolean>`bookings.user_id = ${userId}`
}

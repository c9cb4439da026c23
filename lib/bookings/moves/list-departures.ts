import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleBookings } from '../visible-bookings.ts'
import { otherBooking, withMovedTo } from './moved-to.ts'

export type Departure = Awaited<ReturnType<typeof listDepartures>>[number]

/** Seats that were on a session and are no longer: cancelled, or moved to the booking in `movedTo`. */
export async function listDepartures(db: Db, actor: Actor, sessionId: string) {
  const isStillHere = sql<boolean>`bookings.session_id is not distinct from ${sessionId}::uuid`
  const seats = await visibleBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .leftJoin('users as attendee', 'attendee.id', 'seat.userId')
    .leftJoin('bookings as other', (join) =>
      join.on(sql<boolean>`other.id = case when ${isStillHere} then seat.moved_to_booking_id else bookings.id end`),
    )
    .select([
      'seat.id',
      'seat.seatNumber',
      'seat.certificateName',
      'bookings.id as bookingId',
      'bookings.reference',
      'attendee.companyName',
      sql<string | null>`coalesce(attendee.first_name, seat.first_name)`.as('firstName'),
      sql<string | null>`coalesce(attendee.last_name, seat.last_name)`.as('lastName'),
      ...otherBooking,
    ])
    .where((row) =>
      row.or([
        row.and([
          row('bookings.sessionId', '=', sessionId),
          row.or([row('seat.status', '=', 'cancelled'), row('bookings.status', '=', 'cancelled')]),
        ]),
        row.and([row('bookings.movedFromSessionId', '=', sessionId), row('seat.status', '=', 'booked')]),
      ]),
    )
    // Leaves out a seat whose new booking is on this session too, because either booking moved since.
    .where(sql<boolean>`other.session_id is distinct from ${sessionId}::uuid`)
    .orderBy('bookings.createdAt')
    .orderBy('seat.seatNumber')
    .execute()
  return seats.map(withMovedTo)
}

import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visibleBookings } from './visible-bookings.ts'

export type SessionSeat = Awaited<ReturnType<typeof listSessionSeats>>[number]

/** The taken seats of a session, each with the booking it belongs to. */
export function listSessionSeats(db: Db, actor: Actor, sessionId: string) {
  return visibleBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .select([
      'seat.id',
      'seat.userId',
      'seat.seatNumber',
      'bookings.id as bookingId',
      'bookings.reference',
      'bookings.status as bookingStatus',
    ])
    .where('bookings.sessionId', '=', sessionId)
    .where('bookings.status', '<>', 'cancelled')
    .where('seat.status', '=', 'booked')
    .orderBy('bookings.createdAt')
    .orderBy('seat.seatNumber')
    .execute()
}

import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import type { PaidState } from './labels.ts'
import { visibleBookings } from './visible-bookings.ts'

export type SessionSeat = Awaited<ReturnType<typeof listSessionSeats>>[number]

/** The taken seats of a session, each with its booking, whether that is paid, and how to reach the attendee. */
export function listSessionSeats(db: Db, actor: Actor, sessionId: string) {
  return visibleBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .leftJoin('users as attendee', 'attendee.id', 'seat.userId')
    .select([
      'seat.id',
      'seat.userId',
      'seat.seatNumber',
      'bookings.id as bookingId',
      'bookings.reference',
      'bookings.status as bookingStatus',
      sql<string | null>`coalesce(attendee.mobile, attendee.phone)`.as('phone'),
      paidState.as('paid'),
    ])
    .where('bookings.sessionId', '=', sessionId)
    .where('bookings.status', '<>', 'cancelled')
    .where('seat.status', '=', 'booked')
    .orderBy('bookings.createdAt')
    .orderBy('seat.seatNumber')
    .execute()
}

const received = sql`coalesce((select sum(amount - refunded_amount) from payments
  where payments.booking_id = bookings.id and payments.status in ('succeeded', 'partially_refunded')), 0)`

/** A booking of our own is paid when its account says so, since only the account counts money from a moved seat. */
const paidState = sql<PaidState>`case
  when bookings.final_amount = 0 then 'free'
  when bookings.billing = 'own' and bookings.balance <= 0 then 'paid'
  when bookings.billing = 'own' and bookings.balance < bookings.final_amount then 'part'
  when bookings.billing = 'own' then 'not'
  when ${received} >= bookings.final_amount then 'paid'
  when ${received} > 0 then 'part'
  else 'not' end`

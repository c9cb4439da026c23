import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { otherBooking, withMovedTo } from './moves/moved-to.ts'
import { visibleBookings } from './visible-bookings.ts'

export type Booking = NonNullable<Awaited<ReturnType<typeof findBooking>>>

/** One booking with its booker, course and venue. */
export async function findBooking(db: Db, actor: Actor, id: string) {
  return visibleBookings(db, actor)
    .innerJoin('users', 'users.id', 'bookings.userId')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .select([
      'bookings.id',
      'bookings.reference',
      'bookings.status',
      'bookings.type',
      'bookings.source',
      'bookings.courseDate',
      'bookings.sessionId',
      'bookings.movedFromSessionId',
      'bookings.movedFromDate',
      'bookings.numberOfAttendees',
      'bookings.totalAmount',
      'bookings.discountAmount',
      'bookings.discountReason',
      'bookings.finalAmount',
      'bookings.cancellationCharge',
      'bookings.billing',
      'bookings.specialRequirements',
      'bookings.cancelledAt',
      'bookings.cancellationReason',
      'bookings.createdAt',
      'bookings.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      'users.phone',
      'users.mobile',
      'users.companyName',
      'venues.name as venueName',
      'venues.city as venueCity',
      sql<string | null>`coalesce(courses.name, bookings.course_name)`.as('courseName'),
    ])
    .where('bookings.id', '=', id)
    .executeTakeFirst()
}

export type Attendee = Awaited<ReturnType<typeof listAttendees>>[number]

/**
 * The seats of a booking in order, cancelled ones last. An attendee on record has the name and email of their record.
 * `movedTo` is the booking that a moved seat became.
 */
export async function listAttendees(db: Db, actor: Actor, bookingId: string) {
  const seats = await visibleBookings(db, actor)
    .innerJoin('bookingAttendees', 'bookingAttendees.bookingId', 'bookings.id')
    .leftJoin('users', 'users.id', 'bookingAttendees.userId')
    .leftJoin('bookings as other', 'other.id', 'bookingAttendees.movedToBookingId')
    .select([
      'bookingAttendees.id',
      'bookingAttendees.seatNumber',
      seatStatus.as('status'),
      'bookingAttendees.userId',
      'bookingAttendees.certificateName',
      sql<string | null>`coalesce(users.first_name, booking_attendees.first_name)`.as('firstName'),
      sql<string | null>`coalesce(users.last_name, booking_attendees.last_name)`.as('lastName'),
      sql<string | null>`coalesce(users.email, booking_attendees.email)`.as('email'),
      ...otherBooking,
    ])
    .where('bookings.id', '=', bookingId)
    .orderBy(sql`${seatStatus} = 'cancelled'`)
    .orderBy('bookingAttendees.seatNumber')
    .execute()
  return seats.map(withMovedTo)
}

/** The seats of a cancelled booking stay as they were, so that they can be counted. */
const seatStatus = sql<'booked' | 'cancelled'>`case
  when bookings.status = 'cancelled' then 'cancelled'
  else booking_attendees.status end`

import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
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
      'bookings.numberOfAttendees',
      'bookings.totalAmount',
      'bookings.discountAmount',
      'bookings.discountReason',
      'bookings.finalAmount',
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

/** The seats of a booking in order. An attendee on record has the name and email of their record. */
export async function listAttendees(db: Db, actor: Actor, bookingId: string) {
  return visibleBookings(db, actor)
    .innerJoin('bookingAttendees', 'bookingAttendees.bookingId', 'bookings.id')
    .leftJoin('users', 'users.id', 'bookingAttendees.userId')
    .select([
      'bookingAttendees.id',
      'bookingAttendees.seatNumber',
      'bookingAttendees.status',
      'bookingAttendees.userId',
      'bookingAttendees.certificateName',
      sql<string | null>`coalesce(users.first_name, booking_attendees.first_name)`.as('firstName'),
      sql<string | null>`coalesce(users.last_name, booking_attendees.last_name)`.as('lastName'),
      sql<string | null>`coalesce(users.email, booking_attendees.email)`.as('email'),
    ])
    .where('bookings.id', '=', bookingId)
    .orderBy('bookingAttendees.seatNumber')
    .execute()
}

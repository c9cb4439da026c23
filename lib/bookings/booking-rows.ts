import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visibleBookings } from './visible-bookings.ts'

/** Bookings with their booker and course. The booker is joined loosely, so that counting need not look at people. */
export function bookingRows(db: Db, actor: Actor) {
  return visibleBookings(db, actor)
    .leftJoin('users', 'users.id', 'bookings.userId')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select([
      'bookings.id',
      'bookings.reference',
      'bookings.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      'bookings.sessionId',
      'bookings.courseId',
      sql<string | null>`coalesce(courses.name, bookings.course_name)`.as('courseName'),
      'bookings.courseDate',
      'bookings.type',
      'bookings.status',
      'bookings.source',
      'bookings.numberOfAttendees',
      'bookings.totalAmount',
      'bookings.discountAmount',
      'bookings.finalAmount',
      'bookings.balance',
      'bookings.createdAt',
      'bookings.updatedAt',
      'bookings.version',
    ])
}

import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { keyAsText } from '../db/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../db/page-rows.ts'
import type { Db } from '../db/types.ts'
import { listAttendees } from './find-booking.ts'
import { bookingsWhere } from './list-bookings.ts'
import type { BookingFilter } from './schemas.ts'
import { visibleBookings } from './visible-bookings.ts'

const list: PagedList = {
  name: 'bookings',
  key: { by: sql`bookings.created_at`, kind: 'moment' },
  id: sql`bookings.id`,
  order: 'desc',
}

/** Bookings for programs, the latest made first unless they ask otherwise. */
export function pageBookings(db: Db, actor: Actor, asked: BookingFilter & PageQuery) {
  const bookings = bookingRows(db, actor).select(keyAsText(list.key).as('sortKey')).where(bookingsWhere(asked))
  return pageRows(db, bookings, list, asked)
}

/** One booking and its seats, as programs see them. */
export async function findBookingWithSeats(db: Db, actor: Actor, id: string) {
  const booking = await bookingRows(db, actor)
    .select([
      'bookings.discountReason',
      'bookings.specialRequirements',
      'bookings.cancelledAt',
      'bookings.cancellationReason',
    ])
    .where('bookings.id', '=', id)
    .executeTakeFirst()
  return booking && { ...booking, attendees: await listAttendees(db, actor, id) }
}

function bookingRows(db: Db, actor: Actor) {
  return visibleBookings(db, actor)
    .innerJoin('users', 'users.id', 'bookings.userId')
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
      'bookings.createdAt',
      'bookings.updatedAt',
      'bookings.version',
    ])
}

import { sql } from 'kysely'
import type { CustomerActor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { visibleBookings } from './visible-bookings.ts'

export type OwnBooking = Awaited<ReturnType<typeof listOwnBookings>>[number]

/** A customer's bookings, latest course first; those still to come are `isUpcoming`. */
export function listOwnBookings(db: Db, actor: CustomerActor, now = new Date()) {
  return visibleBookings(db, actor)
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoinLateral(
      (row) =>
        row
          .selectFrom('sessionDays')
          .whereRef('sessionDays.sessionId', '=', 'bookings.sessionId')
          .select((day) => [
            day.fn.max('day').as('lastDay'),
            sql<{ day: PlainDate; startsAt: string; endsAt: string }[] | null>`
              json_agg(json_build_object('day', day, 'startsAt', starts_at, 'endsAt', ends_at) order by day)`.as(
              'list',
            ),
          ])
          .as('days'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'bookings.id',
      'bookings.reference',
      'bookings.status',
      'bookings.courseDate',
      'bookings.numberOfAttendees',
      'bookings.finalAmount',
      row.fn.coalesce('courses.name', 'bookings.courseName').as('courseName'),
      'venues.name as venueName',
      'venues.addressLine1 as venueAddress',
      'venues.city as venueCity',
      'venues.postcode as venuePostcode',
      'venues.joiningNotes',
      'days.list as days',
      isUpcoming(toPlainDate(now)).as('isUpcoming'),
      namesOfSeats().as('attendees'),
    ])
    .orderBy('bookings.courseDate', (order) => order.desc().nullsLast())
    .orderBy('bookings.id', 'desc')
    .limit(100)
    .execute()
}

function isUpcoming(today: PlainDate) {
  return sql<boolean>`bookings.status in ('pending', 'confirmed')
    and coalesce(days.last_day, bookings.course_date) >= ${today}
    and course_sessions.status is distinct from 'cancelled'`
}

/** Names only: who sits there is the booker's business, how they are is not. */
function namesOfSeats() {
  return sql<string[]>`array(
    select concat_ws(' ', seat.first_name, seat.last_name) from booking_attendees seat
    where seat.booking_id = bookings.id and seat.status = 'booked' order by seat.seat_number
  )`
}

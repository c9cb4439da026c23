import { sql } from 'kysely'
import type { CustomerActor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Db } from '../../db/types.ts'
import { isBooker, visibleOwnBookings } from './visible-own-bookings.ts'

export type OwnBooking = Awaited<ReturnType<typeof listOwnBookings>>[number]

export type OwnSeat = {
  name: string
  attendance: { day: PlainDate; status: 'present' | 'absent' | 'late' | 'partial' | 'excused' }[]
}

/** Bookings that a customer made or has a seat on, latest course first. `isUpcoming` marks those still to come. */
export function listOwnBookings(db: Db, actor: CustomerActor, now = new Date()) {
  return visibleOwnBookings(db, actor)
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoinLateral(
      (row) =>
        row
          .selectFrom('sessionDays')
          .whereRef('sessionDays.sessionId', '=', 'bookings.sessionId')
          .select((day) => [
            day.fn.max('day').as('lastDay'),
            sql<{ id: string; day: PlainDate; startsAt: string; endsAt: string }[] | null>`
              json_agg(json_build_object('id', id, 'day', day, 'startsAt', starts_at, 'endsAt', ends_at) order by day)`.as(
              'list',
            ),
          ])
          .as('days'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'bookings.id',
      isBooker(actor).as('isBooker'),
      sql<string | null>`case when ${isBooker(actor)} then bookings.reference end`.as('reference'),
      sql<string | null>`case when ${isBooker(actor)} then bookings.final_amount end`.as('finalAmount'),
      sql<number>`case when ${isBooker(actor)} then bookings.number_of_attendees else 1 end`.as('numberOfAttendees'),
      'bookings.status',
      'bookings.courseDate',
      row.fn.coalesce('courses.name', 'bookings.courseName').as('courseName'),
      'venues.name as venueName',
      'venues.addressLine1 as venueAddress',
      'venues.city as venueCity',
      'venues.postcode as venuePostcode',
      joiningNotes.as('joiningNotes'),
      'courses.whatToBring',
      'days.list as days',
      sql<boolean>`coalesce(course_sessions.status = 'cancelled', false)`.as('isCalledOff'),
      isUpcoming(toPlainDate(now)).as('isUpcoming'),
      seatsFor(actor).as('attendees'),
      sharedNotes.as('notes'),
      lastChange.as('changedAt'),
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

/** Names and attendance, and nothing else of an attendee. The booker sees every seat, other customers only their own. */
function seatsFor(actor: CustomerActor) {
  return sql<OwnSeat[]>`(
    select coalesce(json_agg(json_build_object(
      'name', concat_ws(' ', seat.first_name, seat.last_name),
      'attendance', (
        select coalesce(json_agg(json_build_object('day', marked.day, 'status', mark.status) order by marked.day), '[]')
        from attendance_records mark join session_days marked on marked.id = mark.session_day_id
        where mark.attendee_id = seat.id and mark.status is not null
      )
    ) order by seat.seat_number), '[]')
    from booking_attendees seat
    where seat.booking_id = bookings.id and seat.status = 'booked'
      and (${isBooker(actor)} or seat.user_id = ${actor.userId})
  )`
}

const sharedNotes = sql<string[]>`array(
  select content from session_notes where session_id = bookings.session_id and is_shared order by created_at, id
)`

const lastChange = sql<Date>`greatest(
  bookings.updated_at, course_sessions.updated_at, venues.updated_at, courses.updated_at)`

/** The joining notes of the venue, then those of the session. */
const joiningNotes = sql<string | null>`
  nullif(concat_ws(e'\n', nullif(venues.joining_notes, ''), course_sessions.joining_notes), '')`

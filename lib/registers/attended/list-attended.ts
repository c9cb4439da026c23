import { sql } from 'kysely'
import { visibleBookings } from '../../bookings/visible-bookings.ts'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Db } from '../../db/types.ts'
import type { AttendanceStatus } from '../labels.ts'
import type { SeatState } from './labels.ts'

export type Attended = Awaited<ReturnType<typeof listAttended>>[number]

/** The seats a person holds or held, on their own bookings and on those of others, the latest course first. */
export function listAttended(db: Db, actor: Actor, userId: string, now = new Date()) {
  return visibleBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .innerJoin('users as booker', 'booker.id', 'bookings.userId')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .leftJoin('sessionDates', 'sessionDates.sessionId', 'bookings.sessionId')
    .leftJoin('certificates', (join) =>
      join.onRef('certificates.attendeeId', '=', 'seat.id').on('certificates.status', '=', 'current'),
    )
    .select([
      'seat.id',
      'bookings.id as bookingId',
      'bookings.reference',
      'bookings.sessionId',
      'bookings.userId as bookerId',
      'booker.firstName',
      'booker.lastName',
      'booker.email',
      'certificates.id as certificateId',
      'certificates.number as certificateNumber',
      sql<string | null>`coalesce(courses.name, bookings.course_name)`.as('courseName'),
      firstDay.as('firstDay'),
      'sessionDates.lastDay',
      'sessionDates.startsAt',
      'sessionDates.endsAt',
      seatState(toPlainDate(now)).as('state'),
      marks.as('marks'),
    ])
    .where('seat.userId', '=', userId)
    .orderBy(firstDay, (order) => order.desc().nullsLast())
    .orderBy('seat.id', 'desc')
    .limit(200)
    .execute()
}

const firstDay = sql<PlainDate | null>`coalesce(session_dates.first_day, bookings.course_date)`

const marks = sql<AttendanceStatus[]>`array(
  select record.status from attendance_records record join session_days on session_days.id = record.session_day_id
  where record.attendee_id = seat.id and record.status is not null order by session_days.day
)`

function seatState(today: PlainDate) {
  return sql<SeatState>`case
    when seat.status = 'cancelled' or bookings.status = 'cancelled' then 'cancelled'
    when course_sessions.status = 'cancelled' then 'called_off'
    when coalesce(session_dates.last_day, bookings.course_date) >= ${today}::date then 'coming'
    else 'past' end`
}

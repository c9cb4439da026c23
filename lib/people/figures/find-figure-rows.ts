import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { Decimal } from '../../core/money.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../visible-people.ts'

/** A quarter of a year and how many bookings were made in it; `start` is its first day. */
export type QuarterCount = { start: string; bookings: number }

/** The next course a person has a seat on. */
export type NextCourse = { sessionId: string; day: PlainDate; course: string }

export type FigureRows = {
  nextCourse: NextCourse | null
  firstBookingId: string | null
  lastBookingId: string | null
  nextCertificateId: string | null
  /** What is left to pay, and still to be given back, over all the person's bookings. Null for nothing. */
  owing: Decimal | null
  surplus: Decimal | null
  quarters: QuarterCount[]
}

const quartersShown = 12

/** The rows behind a person's figures, and their bookings of the last three years by quarter, in one query. */
export async function findFigureRows(db: Db, actor: Actor, userId: string, now = new Date()): Promise<FigureRows> {
  const found = await visiblePeople(db, actor)
    .select((row) => [
      nextCourse(now).as('nextCourse'),
      bookingId('asc').as('firstBookingId'),
      bookingId('desc').as('lastBookingId'),
      row
        .selectFrom('certificates')
        .select('id')
        .whereRef('certificates.userId', '=', 'users.id')
        .where('status', '=', 'current')
        .orderBy('expiresOn')
        .orderBy('id')
        .limit(1)
        .as('nextCertificateId'),
      sumOf('left_over > 0').as('owing'),
      sumOf('left_over < 0').as('surplus'),
      sql<QuarterCount[]>`(
        select json_agg(json_build_object('start', quarter::date, 'bookings', (
          select count(*) from bookings
          where bookings.user_id = users.id and bookings.status <> 'cancelled'
            and bookings.created_at >= quarter at time zone 'Europe/London'
            and bookings.created_at < (quarter + interval '3 months') at time zone 'Europe/London'
        )) order by quarter)
        from generate_series(
          date_trunc('quarter', ${now}::timestamptz at time zone 'Europe/London')
            - make_interval(months => ${3 * (quartersShown - 1)}),
          ${now}::timestamptz at time zone 'Europe/London', interval '3 months'
        ) quarter
      )`.as('quarters'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  return found ?? nobody
}

const nobody: FigureRows = {
  nextCourse: null,
  firstBookingId: null,
  lastBookingId: null,
  nextCertificateId: null,
  owing: null,
  surplus: null,
  quarters: [],
}

/** The person's balances of one sign, added up without their sign; money on its way back counts as gone. */
function sumOf(which: 'left_over > 0' | 'left_over < 0') {
  return sql<Decimal | null>`(
    select abs(sum(left_over)) from (
      select balance + coalesce((
        select sum(amount) from refunds where refunds.booking_id = bookings.id and refunds.status = 'pending'
      ), 0) as left_over
      from bookings where bookings.user_id = users.id and billing = 'own'
    ) each_booking where ${sql.raw(which)}
  )`
}

function bookingId(direction: 'asc' | 'desc') {
  return sql<string | null>`(
    select id from bookings where bookings.user_id = users.id and bookings.status <> 'cancelled'
    order by created_at ${sql.raw(direction)}, id ${sql.raw(direction)} limit 1
  )`
}

/** The soonest course with a day from today on, on one's own booking or on somebody else's. */
function nextCourse(now: Date) {
  return sql<NextCourse | null>`(
    select json_build_object('sessionId', session.id, 'day', dates.first_day, 'course', courses.code)
    from booking_attendees seat
    join bookings on bookings.id = seat.booking_id and bookings.status in ('pending', 'confirmed')
    join course_sessions session on session.id = bookings.session_id and session.status = 'published'
    join courses on courses.id = session.course_id
    join session_dates dates on dates.session_id = session.id
    where seat.user_id = users.id and seat.status = 'booked' and dates.last_day >= ${toPlainDate(now)}::date
    order by dates.first_day, session.id limit 1
  )`
}

import { sql } from 'kysely'
import { formatPlainDate } from '../../core/dates.ts'
import type { Db } from '../../db/types.ts'
import type { Weighed } from './weigh-fields.ts'

/** Evidence against one person, in sentences: two seats of one booking, or of one session, are rarely for one person. */
export async function findDoubts(db: Db, records: readonly Weighed[]): Promise<string[]> {
  const userIds = records.map(({ id }) => id)
  const { rows: bookings } = await sql<{ reference: string }>`
    select bookings.reference from booking_attendees seat join bookings on bookings.id = seat.booking_id
    where seat.user_id = any(${userIds}::uuid[])
    group by bookings.id having count(distinct seat.user_id) > 1
    order by bookings.reference limit 5
  `.execute(db)
  const { rows: sessions } = await sql<{ course: string; firstDay: string | null }>`
    select min(bookings.course_name) as course, min(bookings.course_date)::text as first_day
    from booking_attendees seat join bookings on bookings.id = seat.booking_id
    where seat.user_id = any(${userIds}::uuid[]) and seat.status = 'booked' and bookings.status <> 'cancelled'
      and bookings.session_id is not null
    group by bookings.session_id having count(distinct seat.user_id) > 1 and count(distinct bookings.id) > 1
    order by min(bookings.course_date), bookings.session_id limit 5
  `.execute(db)
  return [
    ...bookings.map(({ reference }) => `More than one of them has a seat of their own in booking ${reference}.`),
    ...sessions.map(({ course, firstDay }) => {
      const day = firstDay ? ` of ${formatPlainDate(firstDay)}` : ''
      return `More than one of them has a seat on ${course}${day}. Merged, they would have both seats.`
    }),
  ]
}

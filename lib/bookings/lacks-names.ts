import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../core/plain-date.ts'
import { beginsSoon } from '../sessions/needs.ts'

/** Whether a booking of a session that begins soon has a seat that nobody is named for. */
export function lacksNames(today: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`(bookings.status in ('pending', 'confirmed')
    and bookings.session_id in (
      select session_dates.session_id from session_dates
      join course_sessions on course_sessions.id = session_dates.session_id
      where course_sessions.status = 'published' and ${beginsSoon(today)}
    )
    and exists (
      select from booking_attendees seat where seat.booking_id = bookings.id and seat.status = 'booked'
        and coalesce(seat.certificate_name, seat.first_name, seat.last_name) is null
    ))`
}

import { type RawBuilder, sql } from 'kysely'

/** SQL that tells whether a session's instructor is away on one of its days. */
export const isInstructorAway: RawBuilder<boolean> = sql<boolean>`exists (
  select from session_days
  join instructor_days_away away on session_days.day between away.first_day and away.last_day
  where session_days.session_id = course_sessions.id and away.user_id = course_sessions.instructor_id
)`

import { type RawBuilder, sql } from 'kysely'
import { escaped } from '../people/list/match-words.ts'
import { type DayWanted, readDays } from './planning/read-days.ts'

/** The day that is named, and every other word in the course, the place or the instructor. */
export function matchSessions(text: string): RawBuilder<boolean> {
  const { words, day } = readDays(text)
  const said = sql`search_fold(concat_ws(' ', courses.code, courses.name, venues.name, venues.city, venues.postcode,
    instructor.first_name, instructor.last_name))`
  const named = words.split(' ').map((word) => sql`${said} like '%' || ${escaped(word)} || '%'`)
  return sql<boolean>`(${sql.join(day ? [...named, isHeldOn(day)] : named, sql` and `)})`
}

function isHeldOn(wanted: DayWanted): RawBuilder<boolean> {
  const parts = Object.entries(wanted).map(([part, value]) => sql`date_part(${part}, session_days.day) = ${value}`)
  return sql<boolean>`exists (
    select from session_days where session_days.session_id = course_sessions.id and ${sql.join(parts, sql` and `)}
  )`
}

import { type RawBuilder, sql } from 'kysely'
import { hasWords } from '../lists/has-words.ts'
import { type DayWanted, readDays } from './planning/read-days.ts'

/** The day that is named, and every other word in the course, the place or the instructor. */
export function matchSessions(text: string): RawBuilder<boolean> {
  const { words, day } = readDays(text)
  const said = sql`concat_ws(' ', courses.code, courses.name, venues.name, venues.city, venues.postcode,
    instructor.first_name, instructor.last_name)`
  const named = hasWords(said, words)
  return day ? sql<boolean>`(${named} and ${isHeldOn(day)})` : named
}

function isHeldOn(wanted: DayWanted): RawBuilder<boolean> {
  const parts = Object.entries(wanted).map(([part, value]) => sql`date_part(${part}, session_days.day) = ${value}`)
  return sql<boolean>`exists (
    select from session_days where session_days.session_id = course_sessions.id and ${sql.join(parts, sql` and `)}
  )`
}

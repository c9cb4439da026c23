import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Db } from '../../db/types.ts'
import { cutPage, isBeyond, keyAsText, readCursor, type SortKey } from '../../lists/keyset.ts'
import { escaped } from '../../people/list/match-words.ts'
import { plannedSessions } from './planned-sessions.ts'
import { type DayWanted, readDays } from './read-days.ts'
import type { SearchSessionsInput } from './schemas.ts'

const byDay: SortKey = { by: sql`dates.first_day`, kind: 'date' }
const defaultSize = 50

export type FoundSession = Awaited<ReturnType<typeof searchSessions>>['rows'][number]

/** Sessions to come or in draft, soonest first; those taught or cancelled, latest first. */
export async function searchSessions(
  db: Db,
  actor: Actor,
  { q, state = 'upcoming', cursor: at, pageSize = defaultSize }: SearchSessionsInput & { pageSize?: number },
  now = new Date(),
) {
  const place = `sessions ${state}`
  const order = state === 'upcoming' || state === 'draft' ? 'asc' : 'desc'
  const cursor = readCursor(at, place, byDay)
  const isAscending = (order === 'asc') === (cursor?.toward !== 'previous')
  const direction = isAscending ? 'asc' : 'desc'

  let query = plannedSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoin('users as instructor', 'instructor.id', 'courseSessions.instructorId')
    .innerJoin(
      sql<{ sessionId: string; firstDay: PlainDate; lastDay: PlainDate }>`(
        select session_id, min(day) as first_day, max(day) as last_day from session_days group by session_id
      )`.as('dates'),
      'dates.sessionId',
      'courseSessions.id',
    )
    .select([
      'courseSessions.id',
      'courseSessions.status',
      'courseSessions.capacity',
      'courseSessions.seatsTaken',
      'courses.name as courseName',
      'venues.name as venueName',
      'venues.city as venueCity',
      'instructor.firstName as instructorFirstName',
      'instructor.lastName as instructorLastName',
      'dates.firstDay',
      'dates.lastDay',
      keyAsText(byDay).as('sortKey'),
    ])
    .where(isIn(state, toPlainDate(now)))
    .orderBy(byDay.by, direction)
    .orderBy('courseSessions.id', direction)
    .limit(pageSize + 1)

  if (q) query = query.where(hasWords(q))
  if (cursor) query = query.where(isBeyond(cursor, byDay, sql`course_sessions.id`, order))
  return cutPage(await query.execute(), pageSize, place, cursor)
}

function isIn(state: NonNullable<SearchSessionsInput['state']>, today: PlainDate): RawBuilder<boolean> {
  switch (state) {
    case 'upcoming':
      return sql<boolean>`course_sessions.status = 'published' and dates.last_day >= ${today}`
    case 'past':
      return sql<boolean>`course_sessions.status in ('published', 'completed') and dates.last_day < ${today}`
    case 'draft':
    case 'cancelled':
      return sql<boolean>`course_sessions.status = ${state}`
    default:
      return state satisfies never
  }
}

/** The day that is named, and every other word in the course, the place or the instructor. */
function hasWords(text: string): RawBuilder<boolean> {
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

import { type RawBuilder, sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { Db } from '../../db/types.ts'
import { isHeld } from '../when-held.ts'

/** Where the company teaches, with the number of published sessions that are still to come; for the office alone. */
export function venueRows(db: Db, actor: Actor, { now }: { now: Date }) {
  return db
    .selectFrom('venues')
    .selectAll('venues')
    .select(countUpcoming(now).as('upcomingSessions'))
    .where((row) => row.lit(isOffice(actor)))
}

/** One venue in the same shape. */
export function findVenue(db: Db, actor: Actor, venueId: string, now = new Date()) {
  return venueRows(db, actor, { now }).where('venues.id', '=', venueId).executeTakeFirst()
}

/** How many published sessions at the venue have a day from today on. */
export function countUpcoming(now: Date): RawBuilder<number> {
  return sql<number>`(
    select count(*)::int from course_sessions join session_dates on session_dates.session_id = course_sessions.id
    where course_sessions.venue_id = venues.id and course_sessions.status = 'published'
      and ${isHeld('upcoming', toPlainDate(now))}
  )`
}

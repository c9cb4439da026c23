import { type ExpressionBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { DB } from '../db/schema.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'

export type SessionListing = 'today' | 'upcoming' | 'past'

/** Where the page before this one ended. */
export type SessionCursor = { lastDay: PlainDate; id: string }

export type ListedSession = Awaited<ReturnType<typeof listSessions>>[number]

/** Sessions with a day today, those still to come soonest first, or those taught latest first. */
export async function listSessions(
  db: Db,
  actor: Actor,
  { listing, after, limit = 50 }: { listing: SessionListing; after?: SessionCursor | undefined; limit?: number },
  now = new Date(),
) {
  const today = toPlainDate(now)
  const rows = datedSessions(db, actor, today)
    .where((row) => {
      const hasToday = row.fn<boolean>('coalesce', [row('nextDay', '=', today), row.lit(false)])
      if (listing === 'today') return hasToday
      return listing === 'past' ? row('nextDay', 'is', null) : row('nextDay', '>', today)
    })
    .orderBy(listing === 'past' ? 'lastDay' : 'nextDay', listing === 'past' ? 'desc' : 'asc')
    .orderBy('courseSessions.id', listing === 'past' ? 'desc' : 'asc')
    .limit(limit)

  if (!after) return rows.execute()
  return rows
    .where(sql<boolean>`(last_day, course_sessions.id) < (${after.lastDay}::date, ${after.id}::uuid)`)
    .execute()
}

/** One session as the lists show it, or undefined where there is none in reach. */
export async function findSession(db: Db, actor: Actor, sessionId: string, now = new Date()) {
  return datedSessions(db, actor, toPlainDate(now)).where('courseSessions.id', '=', sessionId).executeTakeFirst()
}

function datedSessions(db: Db, actor: Actor, today: PlainDate) {
  return visibleSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoin('users as instructor', 'instructor.id', 'courseSessions.instructorId')
    .innerJoinLateral(
      (row) => daysOf(row, today),
      (join) => join.onTrue(),
    )
    .select([
      'courseSessions.id',
      'courseSessions.courseId',
      'courseSessions.status',
      'courseSessions.capacity',
      'courseSessions.seatsTaken',
      'courses.name as courseName',
      'courses.code as courseCode',
      'venues.name as venueName',
      'venues.city as venueCity',
      'instructor.firstName as instructorFirstName',
      'instructor.lastName as instructorLastName',
      'dates.firstDay',
      'dates.lastDay',
      'dates.nextDay',
      'dates.startsAt',
      'dates.endsAt',
    ])
}

/** First and last day, the next one from today on, and the clock of that day or failing it of the first. */
function daysOf(row: ExpressionBuilder<DB, 'courseSessions'>, today: PlainDate) {
  return row
    .selectFrom('sessionDays')
    .whereRef('sessionDays.sessionId', '=', 'courseSessions.id')
    .select((day) => [
      day.fn.min('day').$notNull().as('firstDay'),
      day.fn.max('day').$notNull().as('lastDay'),
      sql<PlainDate | null>`min(day) filter (where day >= ${today})`.as('nextDay'),
      sql<Date>`(array_agg(starts_at order by (day < ${today}), day))[1]`.as('startsAt'),
      sql<Date>`(array_agg(ends_at order by (day < ${today}), day))[1]`.as('endsAt'),
    ])
    .groupBy('sessionDays.sessionId')
    .as('dates')
}

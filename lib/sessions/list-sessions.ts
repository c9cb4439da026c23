import { type ExpressionBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { DB } from '../db/schema.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'
import { isHeld, type SessionListing } from './when-held.ts'

/** Where the page before this one ended. */
export type SessionCursor = { lastDay: PlainDate; id: string }

export type ListedSession = Awaited<ReturnType<typeof listSessions>>[number]

/** Sessions with a day today, those with one from today on soonest first, or those over latest first. */
export async function listSessions(
  db: Db,
  actor: Actor,
  { listing, after, limit = 50 }: { listing: SessionListing; after?: SessionCursor | undefined; limit?: number },
  now = new Date(),
) {
  const today = toPlainDate(now)
  const rows = datedSessions(db, actor, today)
    .where(isHeld(listing, today))
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

/** Sessions in reach with their place and instructor, their dates, and the hours of the next day or else of the first. */
export function datedSessions(db: Db, actor: Actor, today: PlainDate) {
  return visibleSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .innerJoin('sessionDates', 'sessionDates.sessionId', 'courseSessions.id')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoin('users as instructor', 'instructor.id', 'courseSessions.instructorId')
    .innerJoinLateral(
      (row) => nearestDay(row, today),
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
      'sessionDates.firstDay',
      'sessionDates.lastDay',
      'nearest.nextDay',
      'nearest.startsAt',
      'nearest.endsAt',
    ])
}

/** The next day from today on and its clock, or failing it the clock of the first. */
function nearestDay(row: ExpressionBuilder<DB, 'courseSessions'>, today: PlainDate) {
  return row
    .selectFrom('sessionDays')
    .whereRef('sessionDays.sessionId', '=', 'courseSessions.id')
    .select([
      sql<PlainDate | null>`case when session_days.day >= ${today}::date then session_days.day end`.as('nextDay'),
      'sessionDays.startsAt',
      'sessionDays.endsAt',
    ])
    .orderBy(sql`session_days.day < ${today}::date`)
    .orderBy('sessionDays.day')
    .limit(1)
    .as('nearest')
}

import { sql } from 'kysely'
import { toPlainDate } from '../core/dates.ts'
import type { Db } from '../db/types.ts'

export type OpenSession = Awaited<ReturnType<typeof listOpenSessions>>[number]

/** The next published sessions that have not begun, for anybody: course, days, town and seats left, without any people. */
export function listOpenSessions(db: Db, { limit }: { limit: number }, now = new Date()) {
  return db
    .selectFrom('courseSessions')
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .innerJoin('sessionDates', 'sessionDates.sessionId', 'courseSessions.id')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .select([
      'courseSessions.id',
      'courses.name as courseName',
      'courses.price',
      'venues.city',
      'sessionDates.firstDay',
      'sessionDates.lastDay',
      'sessionDates.startsAt',
      'sessionDates.endsAt',
      sql<number>`greatest(course_sessions.capacity - course_sessions.seats_taken, 0)`.as('seatsLeft'),
    ])
    .where('courseSessions.status', '=', 'published')
    .where('sessionDates.firstDay', '>=', toPlainDate(now))
    .where('sessionDates.startsAt', '>', now)
    .orderBy('sessionDates.startsAt')
    .orderBy('courseSessions.id')
    .limit(limit)
    .execute()
}

import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { addDays, type PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'

export type SessionDay = Awaited<ReturnType<typeof listSessionsWithin>>[number]

/** The teaching days of a period, earliest first. Leaves out cancelled sessions. */
export async function listSessionsWithin(
  db: Db,
  actor: Actor,
  { from, days, limit = 100 }: { from: PlainDate; days: number; limit?: number },
) {
  return visibleSessions(db, actor)
    .innerJoin('sessionDays', 'sessionDays.sessionId', 'courseSessions.id')
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoin('users as instructor', 'instructor.id', 'courseSessions.instructorId')
    .select([
      'sessionDays.id',
      'sessionDays.day',
      'sessionDays.startsAt',
      'sessionDays.endsAt',
      'courseSessions.id as sessionId',
      'courseSessions.status',
      'courseSessions.capacity',
      'courseSessions.seatsTaken',
      'courseSessions.instructorId',
      'courses.name as courseName',
      'courses.days as courseDays',
      'courses.minimumAttendees',
      'venues.name as venueName',
      'venues.city as venueCity',
      'instructor.firstName as instructorFirstName',
      'instructor.lastName as instructorLastName',
      'instructor.email as instructorEmail',
      sql<number>`(select count(*)::int from session_days earlier
        where earlier.session_id = course_sessions.id and earlier.day <= session_days.day)`.as('dayNumber'),
    ])
    .where('sessionDays.day', '>=', from)
    .where('sessionDays.day', '<', addDays(from, days))
    .where('courseSessions.status', '!=', 'cancelled')
    .orderBy('sessionDays.startsAt')
    .orderBy('sessionDays.id')
    .limit(limit)
    .execute()
}

import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'

/** Sessions with their course, place, instructor and dates. */
export function sessionRows(db: Db, actor: Actor) {
  return visibleSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .innerJoin('sessionDates', 'sessionDates.sessionId', 'courseSessions.id')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoin('users as instructor', 'instructor.id', 'courseSessions.instructorId')
    .select([
      'courseSessions.id',
      'courseSessions.courseId',
      'courses.code as courseCode',
      'courses.name as courseName',
      'courseSessions.venueId',
      'venues.name as venueName',
      'venues.city as venueCity',
      'courseSessions.instructorId',
      'instructor.firstName as instructorFirstName',
      'instructor.lastName as instructorLastName',
      'courseSessions.status',
      'courseSessions.capacity',
      'courseSessions.seatsTaken',
      'sessionDates.firstDay',
      'sessionDates.lastDay',
      'sessionDates.startsAt',
      'sessionDates.endsAt',
      'courseSessions.createdAt',
      'courseSessions.updatedAt',
    ])
}

/** One session in the same shape. */
export function findSessionAnswer(db: Db, actor: Actor, sessionId: string) {
  return sessionRows(db, actor).where('courseSessions.id', '=', sessionId).executeTakeFirst()
}

import type { Actor } from '../core/actor.ts'
import type { PlainDate } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from '../sessions/visible-sessions.ts'
import { contactMinutes } from './rules.ts'

export type RegisterSession = NonNullable<Awaited<ReturnType<typeof findRegisterSession>>>

/** A session with its days in order and their contact minutes, for its register. Undefined if out of reach. */
export async function findRegisterSession(db: Db, actor: Actor, sessionId: string) {
  const rows = await visibleSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .innerJoin('sessionDays', 'sessionDays.sessionId', 'courseSessions.id')
    .select([
      'courseSessions.id',
      'courseSessions.status',
      'courseSessions.submittedAt',
      'courseSessions.instructorId',
      'courses.id as courseId',
      'courses.name as courseName',
      'courses.contactHours',
      'courses.attendanceOnly',
      'sessionDays.id as dayId',
      'sessionDays.day',
      'sessionDays.startsAt',
      'sessionDays.endsAt',
    ])
    .where('courseSessions.id', '=', sessionId)
    .orderBy('sessionDays.day')
    .execute()
  const [first] = rows
  if (!first) return undefined

  const { id, status, submittedAt, instructorId, courseId, courseName, contactHours, attendanceOnly } = first
  const minutes = contactMinutes(contactHours, rows.length)
  return {
    id,
    status,
    submittedAt,
    instructorId,
    courseId,
    courseName,
    contactHours,
    attendanceOnly,
    isSubmitted: submittedAt !== null,
    requiredMinutes: minutes.reduce((sum, each) => sum + each, 0),
    days: rows.map((row, index) => ({
      id: row.dayId,
      day: row.day,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      minutes: minutes[index] ?? 0,
    })),
    firstDay: first.day,
    lastDay: rows.at(-1)?.day ?? (first.day satisfies PlainDate),
  }
}

import type { Actor } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import { nameOf } from '../../people/labels.ts'
import { holdTakenSeats } from '../seats/hold-taken-seats.ts'
import { toPlannedDay } from './day-rows.ts'
import { plannedSessions } from './planned-sessions.ts'

export type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/** The plan of a session: course, venue and instructor by id and name, and its days in London time. */
export async function findPlan(db: Db, actor: Actor, sessionId: string) {
  const session = await plannedSessions(db, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .leftJoin('users as instructor', 'instructor.id', 'courseSessions.instructorId')
    .select([
      'courseSessions.id',
      'courseSessions.status',
      'courseSessions.version',
      'courseSessions.capacity',
      'courseSessions.seatsTaken',
      'courseSessions.courseId',
      'courseSessions.venueId',
      'courseSessions.instructorId',
      'courseSessions.cancelledAt',
      'courseSessions.cancellationReason',
      'courseSessions.submittedAt',
      'courseSessions.joiningNotes',
      'courses.name as courseName',
      'courses.code as courseCode',
      'venues.name as venueName',
      'venues.addressLine1',
      'venues.city',
      'venues.postcode',
      'instructor.firstName',
      'instructor.lastName',
      'instructor.email',
    ])
    .where('courseSessions.id', '=', sessionId)
    .executeTakeFirst()
  if (!session) return undefined

  const days = await db
    .selectFrom('sessionDays')
    .select(['day', 'startsAt', 'endsAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('day')
    .execute()
  const { firstName, lastName, email, venueName, addressLine1, city, postcode, ...known } = session
  const place = [venueName, addressLine1, [city, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return {
    ...known,
    venue: place || null,
    venueName,
    instructorName: known.instructorId ? nameOf({ firstName, lastName, email }) : null,
    days: days.map(toPlannedDay),
  }
}

/** Locks a session and its booked seats, then reads its plan. */
export async function holdPlan(trx: Trx, actor: Actor, sessionId: string): Promise<Plan | undefined> {
  await holdTakenSeats(trx, actor, sessionId)
  await plannedSessions(trx, actor).select('id').where('id', '=', sessionId).forUpdate().execute()
  return findPlan(trx, actor, sessionId)
}

import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { addDays } from '../core/plain-date.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'

/** Days around a course in which its instructor may read who comes. */
export const namesShow = { daysBefore: 14, daysAfter: 30 }

/** Days around a course in which its instructor may read whether somebody has needs. */
const needsShow = { daysBefore: 7, daysAfter: 30 }

/**
 * Taken seats of the sessions in reach, as much of each as this actor may know today: the company always, names for an
 * instructor only around the course, needs as yes or no. What may not be known never leaves the database.
 */
function visibleSeats(db: Db, actor: Actor, now = new Date()) {
  const mayName = isWithin(actor, namesShow, now)
  const mayKnowNeeds = isWithin(actor, needsShow, now)

  return visibleSessions(db, actor)
    .innerJoin('bookings', 'bookings.sessionId', 'courseSessions.id')
    .innerJoin('users as booker', 'booker.id', 'bookings.userId')
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .leftJoin('users as person', 'person.id', 'seat.userId')
    .where('bookings.status', '<>', 'cancelled')
    .where('seat.status', '=', 'booked')
    .select([
      'seat.id',
      sql<boolean>`${mayName}`.as('mayName'),
      sql<string | null>`case when ${mayName} then coalesce(seat.first_name, person.first_name) end`.as('firstName'),
      sql<string | null>`case when ${mayName} then coalesce(seat.last_name, person.last_name) end`.as('lastName'),
      sql<string | null>`coalesce(person.company_name, booker.company_name)`.as('companyName'),
      sql<boolean>`bookings.status in ('confirmed', 'completed')`.as('mayAttend'),
      sql<boolean | null>`case when ${mayKnowNeeds} then bookings.special_requirements is not null or exists (
        select from user_sensitive health where health.user_id = seat.user_id
          and (health.medical_notes is not null or health.dietary_requirements is not null)
      ) end`.as('hasNeeds'),
    ])
}

/** Whether today lies so close to the course of a session; for everybody but instructors it always does. */
function isWithin(actor: Actor, { daysBefore, daysAfter }: typeof namesShow, now: Date) {
  if (actor.kind !== 'staff' || actor.role !== 'instructor') return sql<boolean>`true`
  const today = toPlainDate(now)
  return sql<boolean>`exists (
    select from session_days where session_days.session_id = course_sessions.id
    having min(day) <= ${addDays(today, daysBefore)} and max(day) >= ${addDays(today, -daysAfter)}
  )`
}

export type ListedSeat = Awaited<ReturnType<typeof listSeats>>[number]

/** Who comes to a session, by name; seats without a name last. */
export async function listSeats(db: Db, actor: Actor, sessionId: string, now = new Date()) {
  return db
    .selectFrom(visibleSeats(db, actor, now).where('courseSessions.id', '=', sessionId).as('seats'))
    .select(['id', 'mayName', 'firstName', 'lastName', 'companyName', 'mayAttend', 'hasNeeds'])
    .orderBy('lastName', (order) => order.asc().nullsLast())
    .orderBy('firstName', (order) => order.asc().nullsLast())
    .orderBy('companyName')
    .orderBy('id')
    .execute()
}

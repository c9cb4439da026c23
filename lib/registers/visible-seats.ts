import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { takenSeats } from '../sessions/seats/taken-seats.ts'
import { isWithinDays, namesShow, needsShow } from './seat-windows.ts'

/**
 * Booked seats on sessions in reach, with what this actor may see today. An instructor sees the company at any time, and
 * names and needs around the course only. What they may not see never leaves the database.
 */
function visibleSeats(db: Db, actor: Actor, now = new Date()) {
  const mayName = isWithinDays(actor, namesShow, now)
  const mayKnowNeeds = isWithinDays(actor, needsShow, now)

  return takenSeats(db, actor).select([
    'seat.id',
    sql<boolean>`${mayName}`.as('mayName'),
    sql<string | null>`case when ${mayName} then coalesce(seat.first_name, person.first_name) end`.as('firstName'),
    sql<string | null>`case when ${mayName} then coalesce(seat.last_name, person.last_name) end`.as('lastName'),
    sql<string | null>`coalesce(person.company_name, booker.company_name)`.as('companyName'),
    sql<boolean>`bookings.status in ('confirmed', 'completed')`.as('mayAttend'),
    sql<boolean | null>`case when ${mayKnowNeeds} then bookings.special_requirements is not null
        or coalesce(person.has_medical_conditions, false) or exists (
        select from user_sensitive health where health.user_id = seat.user_id
          and (health.medical_notes is not null or health.dietary_requirements is not null)
      ) end`.as('hasNeeds'),
  ])
}

export type ListedSeat = Awaited<ReturnType<typeof listSeats>>[number]

/** The seats of a session by last name, those without a name last. */
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

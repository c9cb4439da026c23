import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { takenSeats } from '../../sessions/seats/taken-seats.ts'
import { isWithinDays, needsShow } from '../seat-windows.ts'

/** How many attendees of a session have dietary needs, for ordering lunch. Null while this actor may not know. */
export async function countDietary(db: Db, actor: Actor, sessionId: string, now = new Date()): Promise<number | null> {
  const mayKnow = isWithinDays(actor, needsShow, now)
  const counted = await takenSeats(db, actor)
    .leftJoin('userSensitive as health', 'health.userId', 'person.id')
    .select(sql<number | null>`case when ${mayKnow} then count(health.dietary_requirements)::int end`.as('seats'))
    .where('courseSessions.id', '=', sessionId)
    .groupBy('courseSessions.id')
    .executeTakeFirst()
  return counted?.seats ?? null
}

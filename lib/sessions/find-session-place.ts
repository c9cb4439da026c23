import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visibleSessions } from './visible-sessions.ts'

export type SessionPlace = Awaited<ReturnType<typeof findSessionPlace>>

/** The venue of a session with its joining notes, and its days with their hours. */
export async function findSessionPlace(db: Db, actor: Actor, sessionId: string) {
  const venue = await visibleSessions(db, actor)
    .innerJoin('venues', 'venues.id', 'courseSessions.venueId')
    .select(['venues.name', 'venues.addressLine1', 'venues.city', 'venues.postcode', 'venues.joiningNotes'])
    .where('courseSessions.id', '=', sessionId)
    .executeTakeFirst()

  const days = await visibleSessions(db, actor)
    .innerJoin('sessionDays', 'sessionDays.sessionId', 'courseSessions.id')
    .select(['sessionDays.day', 'sessionDays.startsAt', 'sessionDays.endsAt'])
    .where('courseSessions.id', '=', sessionId)
    .orderBy('sessionDays.day')
    .execute()
  return { venue, days }
}

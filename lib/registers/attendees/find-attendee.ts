import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { takenSeats } from '../../sessions/seats/taken-seats.ts'
import { listSeats } from '../visible-seats.ts'
import { listAttendeeNotes } from './list-attendee-notes.ts'
import { isOpenNow } from './reveal-attendee.ts'

/** An attendee, their notes for instructors, and which fields may be shown now. Undefined if out of reach. */
export async function findAttendee(
  db: Db,
  actor: Actor,
  { sessionId, attendeeId }: { sessionId: string; attendeeId: string },
  now = new Date(),
) {
  const seat = (await listSeats(db, actor, sessionId, now)).find(({ id }) => id === attendeeId)
  if (!seat) return undefined

  const opens = await takenSeats(db, actor)
    .select([
      isOpenNow(actor, 'on the day', now).as('on the day'),
      isOpenNow(actor, 'around the course', now).as('around the course'),
    ])
    .where('courseSessions.id', '=', sessionId)
    .where('seat.id', '=', attendeeId)
    .executeTakeFirstOrThrow()
  const notes = await listAttendeeNotes(db, actor, sessionId, now)
  return { ...seat, opens, notes: notes.get(attendeeId) ?? [] }
}

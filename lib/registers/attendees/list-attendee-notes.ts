import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { takenSeats } from '../../sessions/seats/taken-seats.ts'
import { isWithinDays, namesShow } from '../seat-windows.ts'

/** Notes for instructors on the attendees of a session, by seat, while names show. Never medical notes. */
export async function listAttendeeNotes(db: Db, actor: Actor, sessionId: string, now = new Date()) {
  return Map.groupBy(await readNotes(db, actor, sessionId, now), ({ attendeeId }) => attendeeId)
}

function readNotes(db: Db, actor: Actor, sessionId: string, now: Date) {
  return takenSeats(db, actor)
    .innerJoin('userNotes as note', 'note.userId', 'person.id')
    .select(['seat.id as attendeeId', 'note.id', 'note.noteType', 'note.noteContent', 'note.createdAt'])
    .where('courseSessions.id', '=', sessionId)
    .where(isWithinDays(actor, namesShow, now))
    .where('note.forInstructors', '=', true)
    .where('note.noteType', '<>', 'medical')
    .orderBy('note.pinnedAt', (order) => order.desc().nullsLast())
    .orderBy('note.createdAt', 'desc')
    .orderBy('note.id')
    .execute()
}

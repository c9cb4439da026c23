import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Register } from '../list-register.ts'
import { listAttendeeNotes } from './list-attendee-notes.ts'

/** What the page shows of each attendee but a phone does not store: needs, and notes for instructors. */
export async function listSeatExtras(db: Db, actor: Actor, { session, entries }: Register, now = new Date()) {
  const notes = await listAttendeeNotes(db, actor, session.id, now)
  return Object.fromEntries(
    entries.map(({ id, hasNeeds }) => [
      id,
      { hasNeeds, notes: (notes.get(id) ?? []).map(({ id: noteId, noteContent }) => ({ id: noteId, noteContent })) },
    ]),
  )
}

import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Register } from '../list-register.ts'
import { listAttendeeNotes } from './list-attendee-notes.ts'

/** What a page draws beside each seat and no phone keeps: whether they have needs, and what the office wrote for instructors. */
export async function listBesides(db: Db, actor: Actor, { session, entries }: Register, now = new Date()) {
  const notes = await listAttendeeNotes(db, actor, session.id, now)
  return Object.fromEntries(
    entries.map(({ id, hasNeeds }) => [
      id,
      { hasNeeds, notes: (notes.get(id) ?? []).map(({ id: noteId, noteContent }) => ({ id: noteId, noteContent })) },
    ]),
  )
}

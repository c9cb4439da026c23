import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleSessions } from '../visible-sessions.ts'

/** A session note as the API shows it. */
export const sessionNoteAnswer = z
  .object({
    id: z.uuid(),
    sessionId: z.uuid(),
    content: z.string(),
    isShared: z.boolean(),
    createdAt: z.date(),
  })
  .meta({ id: 'SessionNote' })

/** Notes on a session, newest first. An instructor sees their own, an admin sees all. */
export function listSessionNotes(db: Db, actor: Actor, sessionId: string) {
  return noteRows(db, actor, sessionId)
    .orderBy('note.createdAt', 'desc')
    .orderBy('note.id', 'desc')
    .limit(100)
    .execute()
}

/** One note on a session. An instructor finds only their own, an admin any. */
export function findSessionNote(db: Db, actor: Actor, { sessionId, noteId }: { sessionId: string; noteId: string }) {
  return noteRows(db, actor, sessionId).where('note.id', '=', noteId).executeTakeFirst()
}

function noteRows(db: Db, actor: Actor, sessionId: string) {
  const isInstructor = actor.kind === 'staff' && actor.role === 'instructor'
  return visibleSessions(db, actor)
    .innerJoin('sessionNotes as note', 'note.sessionId', 'courseSessions.id')
    .leftJoin('users as author', 'author.id', 'note.authorId')
    .select([
      'note.id',
      'note.sessionId',
      'note.content',
      'note.isShared',
      'note.createdAt',
      sql<string | null>`nullif(concat_ws(' ', author.first_name, author.last_name), '')`.as('authorName'),
    ])
    .where('courseSessions.id', '=', sessionId)
    .$if(isInstructor, (rows) => rows.where('note.authorId', '=', actor.userId))
}

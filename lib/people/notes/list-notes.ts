import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { NoteType } from './note-words.ts'
import { visibleNotes } from './visible-notes.ts'

const most = 200

export type Note = Awaited<ReturnType<typeof listNotes>>[number]

/** The notes on a record: pinned first, then latest. The text of a medical note is left empty. */
export async function listNotes(db: Db, actor: Actor, userId: string, { type }: { type?: NoteType | undefined } = {}) {
  return visibleNotes(db, actor)
    .leftJoin('users as author', 'author.id', 'userNotes.createdBy')
    .select([
      'userNotes.id',
      'userNotes.noteType',
      'userNotes.noteContent',
      'userNotes.isInternal',
      'userNotes.forInstructors',
      'userNotes.pinnedAt',
      'userNotes.createdAt',
      'userNotes.createdBy',
      'userNotes.version',
      'author.firstName as authorFirstName',
      'author.lastName as authorLastName',
      'author.email as authorEmail',
    ])
    .where('users.id', '=', userId)
    .$if(type !== undefined, (query) => query.where('userNotes.noteType', '=', type ?? 'general'))
    .orderBy(sql`user_notes.pinned_at is not null`, 'desc')
    .orderBy('userNotes.createdAt', 'desc')
    .orderBy('userNotes.id', 'desc')
    .limit(most)
    .execute()
}

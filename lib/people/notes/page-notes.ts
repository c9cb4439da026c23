import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { keyAsText } from '../../lists/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../../lists/page-rows.ts'
import { noteTypes } from './note-words.ts'
import { visibleNotes } from './visible-notes.ts'

/** A note in the API. */
export const noteAnswer = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    noteType: z.enum(noteTypes),
    noteContent: z.string().nullable().describe('Null for a medical note, which is sealed, unless it is revealed.'),
    isInternal: z.boolean().describe('False: the customer sees it in the portal.'),
    forInstructors: z.boolean().describe('Instructors see it on their register.'),
    pinnedAt: z.date().nullable(),
    createdBy: z.uuid().nullable(),
    createdAt: z.date(),
    updatedAt: z.date(),
    version: z.int(),
  })
  .meta({ id: 'Note' })

const list: PagedList = {
  name: 'notes',
  key: { by: sql`user_notes.created_at`, kind: 'moment' },
  id: sql`user_notes.id`,
  order: 'desc',
}

/** The notes on a record for the API, latest first by default; pinned notes have no special place. */
export function pageNotesOf(db: Db, actor: Actor, userId: string, asked: PageQuery) {
  const notes = noteRows(db, actor).select(keyAsText(list.key).as('sortKey')).where('users.id', '=', userId)
  return pageRows(db, notes, list, asked)
}

/** One note for the API. */
export function findNoteOf(db: Db, actor: Actor, { userId, noteId }: { userId: string; noteId: string }) {
  return noteRows(db, actor).where('users.id', '=', userId).where('userNotes.id', '=', noteId).executeTakeFirst()
}

function noteRows(db: Db, actor: Actor) {
  return visibleNotes(db, actor).select([
    'userNotes.id',
    'userNotes.userId',
    'userNotes.noteType',
    sql<string | null>`case when user_notes.sealed_content is null then user_notes.note_content end`.as('noteContent'),
    'userNotes.isInternal',
    'userNotes.forInstructors',
    'userNotes.pinnedAt',
    'userNotes.createdBy',
    'userNotes.createdAt',
    'userNotes.updatedAt',
    'userNotes.version',
  ])
}

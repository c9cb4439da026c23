import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleNotes } from './visible-notes.ts'

export type NoteFound = NonNullable<Awaited<ReturnType<typeof findNote>>>

/** One note of a person with its previous versions, latest first. The text of a medical note is left empty. */
export async function findNote(db: Db, actor: Actor, { noteId, userId }: { noteId: string; userId: string }) {
  const note = await visibleNotes(db, actor)
    .leftJoin('users as writer', (on) =>
      on.on((row) => row(row.fn.coalesce('userNotes.editedBy', 'userNotes.createdBy'), '=', row.ref('writer.id'))),
    )
    .select(['userNotes.id', 'userNotes.userId', 'userNotes.noteType', 'userNotes.noteContent'])
    .select(['userNotes.isInternal', 'userNotes.forInstructors', 'userNotes.pinnedAt', 'userNotes.version'])
    .select(['userNotes.createdAt', 'userNotes.updatedAt as writtenAt'])
    .select(['writer.firstName', 'writer.lastName', 'writer.email'])
    .where('userNotes.id', '=', noteId)
    .where('users.id', '=', userId)
    .executeTakeFirst()
  return note && { ...note, versions: await listVersions(db, note.id) }
}

function listVersions(db: Db, noteId: string) {
  return db
    .selectFrom('noteVersions')
    .leftJoin('users as writer', 'writer.id', 'noteVersions.writtenBy')
    .select(['noteVersions.version', 'noteVersions.noteType', 'noteVersions.noteContent'])
    .select(['noteVersions.isInternal', 'noteVersions.forInstructors', 'noteVersions.writtenAt'])
    .select(['writer.firstName', 'writer.lastName', 'writer.email'])
    .where('noteVersions.noteId', '=', noteId)
    .orderBy('noteVersions.version', 'desc')
    .limit(200)
    .execute()
}

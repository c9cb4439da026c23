import { type Changes, recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Conflict } from '../../core/conflict.ts'
import { Refusal } from '../../core/refusal.ts'
import { uuidv7 } from '../../core/uuid.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { mentionColleagues } from './mentions.ts'
import { type NoteType, type NoteWords, readWords, storeWords } from './note-words.ts'
import { refuseOpenHealth } from './refuse-open-health.ts'
import { sealVersions } from './seal-versions.ts'
import { visibleNotes } from './visible-notes.ts'

export type EditNoteInput = {
  noteId: string
  /** The version the colleague edited. */
  version: number
  type: NoteType
  content: string
  isInternal: boolean
  forInstructors: boolean
  keyring: Keyring
}

/** Changes a note and keeps the previous text. Medical notes stay sealed and stay medical. */
export async function editNote(trx: Trx, actor: Actor, input: EditNoteInput, now = new Date()): Promise<void> {
  const { noteId, keyring, isInternal, forInstructors } = input
  const before = await lockNote(trx, actor, noteId)
  if (!before) throw new Refusal('This note is no longer there.')
  if (before.noteType === 'medical' && input.type !== 'medical') throw Refusal.at('type', staysMedical)
  refuseOpenHealth(input)

  const said = readWords(before, noteId, keyring)
  if (said === undefined) throw new Refusal('This note cannot be opened with the configured keys, so it is unchanged.')
  if (before.version !== input.version) throw staleNote(before, input)

  const words: NoteWords = { type: input.type, content: input.content, keyring }
  await keepVersion(trx, before, said, keyring)
  await trx
    .updateTable('userNotes')
    .set({ ...storeWords(words, noteId), isInternal, forInstructors, editedBy: actor.userId, updatedAt: now })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', noteId)
    .execute()
  if (input.type === 'medical' && before.noteType !== 'medical') await sealVersions(trx, noteId, keyring)

  await mentionColleagues(trx, actor, { noteId, content: input.content }, now)
  await recordActivity(trx, actor, {
    type: 'note.edited',
    userId: before.userId,
    description: 'Note edited',
    entity: { type: 'note', id: noteId },
    details: { version: before.version + 1 },
    changes: compare(before, input),
    at: now,
  })
}

const staysMedical = 'A medical note stays one, since what it says must stay sealed. Write a new note instead.'

type Before = NonNullable<Awaited<ReturnType<typeof lockNote>>>

function lockNote(trx: Trx, actor: Actor, noteId: string) {
  return visibleNotes(trx, actor)
    .select(['userNotes.id', 'userNotes.userId', 'userNotes.version', 'userNotes.noteType', 'userNotes.noteContent'])
    .select(['userNotes.sealedContent', 'userNotes.isInternal', 'userNotes.forInstructors'])
    .select(['userNotes.createdBy', 'userNotes.editedBy', 'userNotes.updatedAt'])
    .where('userNotes.id', '=', noteId)
    .where('users.mergedIntoId', 'is', null)
    .forUpdate('userNotes')
    .executeTakeFirst()
}

async function keepVersion(trx: Trx, before: Before, content: string, keyring: Keyring): Promise<void> {
  const { id: noteId, version, isInternal, forInstructors, editedBy, createdBy, updatedAt } = before
  const id = uuidv7()
  const words = storeWords({ type: before.noteType, content, keyring }, id, 'note_versions')
  const written = { writtenBy: editedBy ?? createdBy, writtenAt: updatedAt }
  await trx
    .insertInto('noteVersions')
    .values({ id, noteId, version, ...words, isInternal, forInstructors, ...written })
    .execute()
}

// What a medical note says is shown for a reason only, so the other version is not held against mine.
function staleNote(before: Before, { content }: EditNoteInput): Refusal {
  const message = 'Someone else edited this note while you were writing. Choose what is right, then save again.'
  const theirs = before.noteType === 'medical' ? '(sealed; show it again)' : before.noteContent
  return new Conflict(message, {
    version: before.version,
    values: { content: theirs, type: before.noteType },
    contested: { content: { mine: content, theirs } },
  })
}

/** The log never holds the text: that is in the versions, where it can be erased. */
function compare(before: Before, after: EditNoteInput): Changes {
  const { noteType, isInternal, forInstructors } = before
  return {
    ...(noteType !== after.type && { noteType: { before: noteType, after: after.type } }),
    ...(isInternal !== after.isInternal && { isInternal: { before: isInternal, after: after.isInternal } }),
    ...(forInstructors !== after.forInstructors && {
      forInstructors: { before: forInstructors, after: after.forInstructors },
    }),
  }
}

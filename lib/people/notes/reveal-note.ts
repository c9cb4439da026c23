import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { requireScope } from '../../core/out-of-scope.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { revealReason } from '../../privacy/sealed/reveal-sealed.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { readWords } from './note-words.ts'
import { visibleNotes } from './visible-notes.ts'

export type RevealNoteInput = { noteId: string; version: number; reason: string; keyring: Keyring }

/** Opens one version of a medical note, and logs who opened it and why, but not the text. */
export async function revealNote(
  trx: Trx,
  actor: Actor,
  { noteId, version, reason: given, keyring }: RevealNoteInput,
  now = new Date(),
): Promise<string> {
  requireScope(actor, 'people:reveal')
  const said = revealReason.safeParse(given)
  if (!said.success) throw Refusal.at('reason', sayWhy)
  const reason = said.data

  const note = await visibleNotes(trx, actor)
    .select(['userNotes.id', 'userNotes.userId', 'userNotes.version'])
    .select(['userNotes.noteType', 'userNotes.noteContent', 'userNotes.sealedContent'])
    .where('userNotes.id', '=', noteId)
    .where('userNotes.noteType', '=', 'medical')
    .executeTakeFirst()
  if (!note) throw new Refusal('This note is no longer there.')

  const old = note.version === version ? undefined : await findVersion(trx, noteId, version)
  if (note.version !== version && !old) throw new Refusal('This note is no longer there.')
  const words = old ? readWords(old, old.id, keyring, 'note_versions') : readWords(note, note.id, keyring)
  if (words === undefined) throw new Refusal('This note cannot be opened with the configured keys.')

  await recordActivity(trx, actor, {
    type: 'sensitive.revealed',
    userId: note.userId,
    description: `Medical note shown: ${reason}`,
    entity: { type: 'note', id: noteId },
    details: { field: 'medicalNote', version, reason },
    at: now,
  })
  return words
}

const sayWhy = 'Say why you need to see this.'

function findVersion(trx: Trx, noteId: string, version: number) {
  return trx
    .selectFrom('noteVersions')
    .select(['id', 'noteType', 'noteContent', 'sealedContent'])
    .where('noteId', '=', noteId)
    .where('version', '=', version)
    .executeTakeFirst()
}

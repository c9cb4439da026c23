import { type Keyring, LockedValue, open, seal } from '../../privacy/vault/vault.ts'

export const clearNoteTypes = ['general', 'complaint', 'compliment', 'special_requirement'] as const
export const noteTypes = [...clearNoteTypes, 'medical'] as const

export type NoteType = (typeof noteTypes)[number]

/** Type and text of a note. Medical notes are sealed, which needs the keys. */
export type NoteWords =
  | { type: (typeof clearNoteTypes)[number]; content: string }
  | { type: 'medical'; content: string; keyring: Keyring }

type Kept = { noteType: NoteType; noteContent: string; sealedContent: Buffer | null }
type Table = 'user_notes' | 'note_versions'

/** The stored form of a note in the row with this id. */
export function storeWords(words: NoteWords, rowId: string, table: Table = 'user_notes'): Kept {
  if (words.type !== 'medical') return { noteType: words.type, noteContent: words.content, sealedContent: null }
  const sealedContent = seal(words.keyring, placeOf(table, rowId), words.content)
  return { noteType: 'medical', noteContent: '', sealedContent }
}

/** The text of a stored note. Undefined if the keys do not open it: then leave it unchanged. */
export function readWords(
  kept: Kept,
  rowId: string,
  keyring: Keyring,
  table: Table = 'user_notes',
): string | undefined {
  if (!kept.sealedContent) return kept.noteContent
  try {
    return open(keyring, placeOf(table, rowId), kept.sealedContent)
  } catch (error) {
    if (error instanceof LockedValue) return undefined
    throw error
  }
}

const placeOf = (table: Table, rowId: string) => ({ table, column: 'sealed_content', rowId })

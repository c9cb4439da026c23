import { Refusal } from '../../core/refusal.ts'
import type { NoteType } from './note-words.ts'

type Readers = { type: NoteType; isInternal: boolean; forInstructors: boolean }

/** Health data is for the office, where it is shown with a reason: customers and instructors reach theirs by doors of their own. */
export function refuseOpenHealth({ type, isInternal, forInstructors }: Readers): void {
  if (type !== 'medical' || (isInternal && !forInstructors)) return
  const sentence = 'A medical note is for the office only.'
  throw Refusal.at('readers', sentence)
}

import { Refusal } from '../../core/refusal.ts'
import type { NoteType } from './note-words.ts'

type Readers = { type: NoteType; isInternal: boolean; forInstructors: boolean }

/**
 * Refuses health data in an unsealed note. Only the office reads it, with a reason; customers and instructors have
 * doors of their own.
 */
export function refuseOpenHealth({ type, isInternal, forInstructors }: Readers): void {
  if (type !== 'medical' || (isInternal && !forInstructors)) return
  const sentence = 'A medical note is for the office only.'
  throw Refusal.at('readers', sentence)
}

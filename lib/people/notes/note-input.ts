import { z } from 'zod'
import { revealReason } from '../../privacy/sealed/reveal-sealed.ts'
import { noteTypes } from './note-words.ts'

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

const fields = {
  content: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
  type: z.enum(noteTypes),
  readers: z.enum(['admins', 'instructors', 'customer']),
}

/** The form under "Write a note". */
export const noteForm = z.strictObject({ userId: z.uuid(), ...fields, pinned: ticked })

export const editNoteForm = z.strictObject({
  userId: z.uuid(),
  noteId: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000),
  ...fields,
})

export const revealNoteForm = z.strictObject({
  noteId: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000),
  reason: revealReason,
})

export const pinNoteForm = z.strictObject({ userId: z.uuid(), noteId: z.uuid(), pinned: z.enum(['yes', 'no']) })

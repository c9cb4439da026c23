import { z } from 'zod'
import { revealReason } from '../../privacy/sealed/reveal-sealed.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import type { AddNoteInput } from './add-note.ts'
import { noteTypes } from './note-words.ts'

const officeOnly = 'A medical note is for the office only.'

/** A note in the API. */
export const noteInput = z
  .strictObject({
    noteContent: z.string().trim().min(1, 'Write something first.').max(5000, 'A note can have 5,000 characters.'),
    noteType: z.enum(noteTypes).default('general').describe('A medical note is sealed, and for the office only.'),
    isInternal: z.boolean().default(true).describe('False shows it to the customer in the portal.'),
    forInstructors: z.boolean().default(false).describe('Shows it to instructors on their register.'),
    isPinned: z.boolean().default(false),
  })
  .refine(isClosed, { path: ['noteType'], message: officeOnly })

function isClosed({
  noteType,
  isInternal,
  forInstructors,
}: {
  noteType: string
  isInternal: boolean
  forInstructors: boolean
}) {
  return noteType !== 'medical' || (isInternal && !forInstructors)
}

/** A note of the API as the verb takes it. The keys are loaded only if the note has to be sealed. */
export function toNote(
  userId: string,
  { noteContent: content, noteType: type, ...rest }: z.output<typeof noteInput>,
  keys: () => Keyring,
): AddNoteInput {
  return type === 'medical' ? { userId, type, content, keyring: keys(), ...rest } : { userId, type, content, ...rest }
}

/** Whether to show the text of a medical note, and the reason. */
export const revealNoteQuery = z
  .strictObject({
    reveal: z
      .literal('noteContent')
      .describe('Shows what a medical note says. Needs a reason; both are logged.')
      .optional(),
    reason: revealReason.optional(),
  })
  .refine(({ reveal, reason }) => !reveal || reason !== undefined, {
    path: ['reason'],
    message: 'Say why you need to see this.',
  })

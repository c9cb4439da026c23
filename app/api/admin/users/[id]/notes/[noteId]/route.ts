import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'
import { revealNoteQuery } from '#lib/people/notes/note-api-input.ts'
import { findNoteOf, noteAnswer } from '#lib/people/notes/page-notes.ts'
import { revealNote } from '#lib/people/notes/reveal-note.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const GET = defineHandler({
  summary: 'Read a note',
  may: 'people.read',
  input: z.object({ params: z.object({ id: z.uuid(), noteId: z.uuid() }), query: revealNoteQuery }),
  answer: one(noteAnswer),
  versioned: true,
  work: async (trx, actor, { params: { id, noteId }, query: { reveal, reason = '' } }) => {
    const userId = await findSurvivor(trx, actor, id)
    const note = userId && (await findNoteOf(trx, actor, { userId, noteId }))
    if (!note) return undefined

    const { version } = note
    if (!reveal || note.noteType !== 'medical') return { body: { data: note }, version }
    const noteContent = await revealNote(trx, actor, { noteId, version, reason, keyring: loadKeyring() })
    return { body: { data: { ...note, noteContent } }, version }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

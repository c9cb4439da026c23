import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findSessionNote, sessionNoteAnswer } from '#lib/sessions/notes/list-session-notes.ts'

export const GET = defineHandler({
  summary: 'Read a note on a session',
  description: 'An instructor reads their own, an admin those of everybody.',
  may: 'teaching.read',
  input: z.object({ params: z.object({ id: z.uuid(), noteId: z.uuid() }), query: z.strictObject({}) }),
  answer: one(sessionNoteAnswer),
  work: async (db, actor, { params: { id, noteId } }) => {
    const note = await findSessionNote(db, actor, { sessionId: id, noteId })
    return note && { body: { data: note } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

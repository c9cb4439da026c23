import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findSession } from '#lib/sessions/list-sessions.ts'
import { addSessionNote, sessionNoteInput } from '#lib/sessions/notes/add-session-note.ts'
import { findSessionNote, sessionNoteAnswer } from '#lib/sessions/notes/list-session-notes.ts'

export const POST = defineHandler({
  summary: 'Write a note on a session',
  may: 'teaching.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: sessionNoteInput }),
  answer: one(sessionNoteAnswer),
  status: 201,
  work: async (trx, actor, { params, body }) => {
    const session = await findSession(trx, actor, params.id)
    if (!session) return undefined

    const noteId = await addSessionNote(trx, actor, { sessionId: session.id, ...body })
    const note = await findSessionNote(trx, actor, { sessionId: session.id, noteId })
    return note && { body: { data: note }, location: `/api/instructor/sessions/${session.id}/notes/${noteId}` }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

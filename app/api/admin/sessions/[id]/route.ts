import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { sessionAnswer } from '#lib/sessions/session-answer.ts'
import { findSessionAnswer } from '#lib/sessions/session-rows.ts'

export const GET = defineHandler({
  summary: 'Read a session',
  may: 'bookings.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(sessionAnswer),
  work: async (db, actor, { params }) => {
    const session = await findSessionAnswer(db, actor, params.id)
    return session && { body: { data: session } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

import { z } from 'zod'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { answerAssessments } from '#lib/registers/answer-assessments.ts'
import { assessmentAnswers } from '#lib/registers/attendee-answer.ts'
import { findRegisterSession } from '#lib/registers/find-register-session.ts'
import { sentAssessment } from '#lib/registers/schemas.ts'

export const PUT = defineHandler({
  summary: 'Send assessments of a register',
  description:
    'Each with the time at which it was made. The same sent again, or older than what stands, changes nothing.',
  may: 'teaching.write',
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({}),
    body: z.strictObject({ assessments: z.array(sentAssessment).min(1).max(100) }),
  }),
  answer: z.object({ data: assessmentAnswers }),
  work: async (trx, actor, { params, body }) => {
    const session = await findRegisterSession(trx, actor, params.id)
    if (!session) return undefined
    return { body: { data: await answerAssessments(trx, actor, { sessionId: session.id, ...body }) } }
  },
})

export const { GET, POST, PATCH, DELETE, OPTIONS } = defineOtherMethods({ PUT })

import { z } from 'zod'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { answerMarks } from '#lib/registers/answer-marks.ts'
import { markAnswers } from '#lib/registers/attendee-answer.ts'
import { attendanceMarks } from '#lib/registers/schemas.ts'

export const PUT = defineHandler({
  summary: 'Send marks of a register',
  description:
    'Each mark carries an id made where it was tapped, and the time of that tap. The same mark sent again gets the same ' +
    'answer and changes nothing. Every answer comes with what stands now.',
  may: 'teaching.write',
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({}),
    body: z.strictObject({ marks: attendanceMarks }),
  }),
  answer: z.object({ data: markAnswers }),
  work: async (trx, actor, { params, body }) => {
    const data = await answerMarks(trx, actor, { sessionId: params.id, marks: body.marks })
    return data && { body: { data } }
  },
})

export const { GET, POST, PATCH, DELETE, OPTIONS } = defineOtherMethods({ PUT })

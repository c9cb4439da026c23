import { z } from 'zod'
import { pageOf, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'
import { attendedAnswer } from '#lib/registers/attended/attended-answer.ts'
import { listAttended } from '#lib/registers/attended/list-attended.ts'

export const GET = defineHandler({
  summary: 'List the courses a person attends or attended, on their own bookings and other people’s',
  may: 'people.read',
  input: z.object({ params: z.object({ id: z.uuid() }) }),
  answer: pageOf(attendedAnswer),
  work: async (db, actor, { params }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? wholeList(await listAttended(db, actor, userId)) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

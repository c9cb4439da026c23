import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { addQualification } from '#lib/instructors/qualifications/add-qualification.ts'
import { qualificationAnswer } from '#lib/instructors/qualifications/qualification-answer.ts'
import { qualificationInput } from '#lib/instructors/qualifications/qualification-input.ts'
import { qualificationList } from '#lib/instructors/qualifications/qualification-list.ts'
import { findQualification } from '#lib/instructors/qualifications/qualification-rows.ts'

export const GET = defineListHandler(qualificationList, {
  may: 'bookings.read',
  summary: 'List the qualifications of instructors',
  answer: qualificationAnswer,
})

export const POST = defineHandler({
  summary: 'Add a qualification to an instructor',
  description: 'It is for one course, for a category of courses, or for neither: give one of the three.',
  may: 'bookings.write',
  input: z.object({ query: z.strictObject({}), body: qualificationInput }),
  answer: one(qualificationAnswer),
  status: 201,
  versioned: true,
  work: async (trx, actor, { body }) => {
    const added = await findQualification(trx, actor, await addQualification(trx, actor, body))
    return added && { body: { data: added }, version: added.version, location: `/api/admin/qualifications/${added.id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })

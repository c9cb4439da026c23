import { z } from 'zod'
import { courseAnswer } from '#lib/courses/course-answer.ts'
import { findCourse } from '#lib/courses/course-rows.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'

export const GET = defineHandler({
  summary: 'Read a course',
  may: 'bookings.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(courseAnswer),
  work: async (db, actor, { params }) => {
    const course = await findCourse(db, actor, params.id)
    return course && { body: { data: course } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

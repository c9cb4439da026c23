import { z } from 'zod'
import { one } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { courseAnswer, findCourse } from '#lib/training/page-courses.ts'

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

import { z } from 'zod'
import { addCourse, courseInput } from '#lib/courses/add-course.ts'
import { courseAnswer } from '#lib/courses/course-answer.ts'
import { courseList } from '#lib/courses/course-list.ts'
import { findCourse } from '#lib/courses/course-rows.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'

export const GET = defineListHandler(courseList, {
  may: 'bookings.read',
  summary: 'List courses',
  answer: courseAnswer,
})

export const POST = defineHandler({
  summary: 'Add a course',
  description: 'A code or name that another course has is 409.',
  may: 'bookings.write',
  input: z.object({ query: z.strictObject({}), body: courseInput }),
  answer: one(courseAnswer),
  status: 201,
  work: async (trx, actor, { body }) => {
    const course = await findCourse(trx, actor, await addCourse(trx, actor, body))
    return course && { body: { data: course }, location: `/api/admin/courses/${course.id}` }
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })

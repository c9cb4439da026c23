import { z } from 'zod'
import { addCourse, courseInput } from '#lib/courses/add-course.ts'
import { courseAnswer, findCourse, pageCourses } from '#lib/courses/page-courses.ts'
import { one, pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'

export const GET = defineHandler({
  summary: 'List courses',
  may: 'bookings.read',
  input: z.object({ query: pageQuery }),
  answer: pageOf(courseAnswer),
  work: async (db, actor, { query }) => pageAnswer(await pageCourses(db, actor, query)),
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

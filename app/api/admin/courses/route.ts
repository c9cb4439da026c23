import { z } from 'zod'
import { one, pageAnswer, pageOf } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { pageQuery } from '#lib/db/page-rows.ts'
import { addCourse, courseInput } from '#lib/training/add-course.ts'
import { courseAnswer, findCourse, pageCourses } from '#lib/training/page-courses.ts'

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

import { z } from 'zod'
import { toDecimal } from '#lib/core/money.ts'
import { changeCourseInput } from '#lib/courses/add-course.ts'
import { changeCourse } from '#lib/courses/change-course.ts'
import { courseAnswer } from '#lib/courses/course-answer.ts'
import { findCourse } from '#lib/courses/course-rows.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'

export const GET = defineHandler({
  summary: 'Read a course',
  may: 'bookings.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(courseAnswer),
  versioned: true,
  work: async (db, actor, { params }) => {
    const course = await findCourse(db, actor, params.id)
    return course && { body: { data: course }, version: course.version }
  },
})

export const PATCH = defineHandler({
  summary: 'Change a course',
  description: `Changes only the fields sent. Existing bookings keep their price, planned sessions their seats, and issued
    certificates their expiry.`,
  may: 'bookings.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: changeCourseInput }),
  answer: one(courseAnswer),
  versioned: true,
  work: async (trx, actor, { params: { id }, body }, request) => {
    const standing = await findCourse(trx, actor, id)
    if (!standing) return undefined
    obeyIfMatch(request, standing.version)
    const { price, ...given } = body
    await changeCourse(trx, actor, {
      courseId: id,
      ...given,
      ...(price !== undefined && { price: toDecimal(price) }),
      ...(request.headers.has('if-match') && { version: standing.version }),
    })
    const course = await findCourse(trx, actor, id)
    return course && { body: { data: course }, version: course.version }
  },
})

export const { POST, PUT, DELETE, OPTIONS } = defineOtherMethods({ GET, PATCH })

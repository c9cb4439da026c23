import { z } from 'zod'
import { pageAnswer, pageOf } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { pageQuery } from '#lib/db/page-rows.ts'
import { courseAnswer, pageCourses } from '#lib/training/page-courses.ts'

export const GET = defineHandler({
  summary: 'List courses',
  may: 'bookings.read',
  input: z.object({ query: pageQuery }),
  answer: pageOf(courseAnswer),
  work: async (db, actor, { query }) => pageAnswer(await pageCourses(db, actor, query)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

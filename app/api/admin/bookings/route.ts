import { z } from 'zod'
import { pageAnswer, pageOf } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { listedBooking } from '#lib/bookings/booking-answer.ts'
import { pageBookings } from '#lib/bookings/page-bookings.ts'
import { listBookingsInput } from '#lib/bookings/schemas.ts'
import { pageQuery } from '#lib/db/page-rows.ts'

const sort = z.enum(['createdAt']).optional()

export const GET = defineHandler({
  summary: 'List bookings',
  description: '`q` is the start of a reference, or words about the booker.',
  may: 'bookings.read',
  input: z.object({ query: listBookingsInput.extend({ ...pageQuery.shape, sort }) }),
  answer: pageOf(listedBooking),
  work: async (db, actor, { query }) => pageAnswer(await pageBookings(db, actor, query)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

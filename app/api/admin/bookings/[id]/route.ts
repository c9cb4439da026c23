import { z } from 'zod'
import { one } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { bookingAnswer } from '#lib/bookings/booking-answer.ts'
import { findBookingWithSeats } from '#lib/bookings/page-bookings.ts'

export const GET = defineHandler({
  summary: 'Read a booking and its seats',
  may: 'bookings.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(bookingAnswer),
  versioned: true,
  work: async (db, actor, { params }) => {
    const booking = await findBookingWithSeats(db, actor, params.id)
    return booking && { body: { data: booking }, version: booking.version }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

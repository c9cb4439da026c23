import { z } from 'zod'
import { bookingAnswer, listedBooking } from '#lib/bookings/booking-answer.ts'
import { bookingList } from '#lib/bookings/booking-list.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { takeBooking, takeBookingInput } from '#lib/bookings/take-booking.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

const bookedThrough = z.enum(['website', 'phone', 'email', 'walk_in', 'api']).default('api')

export const GET = defineListHandler(bookingList, {
  may: 'bookings.read',
  summary: 'List bookings',
  description: '`q` is the start of a reference, or words about the booker.',
  answer: listedBooking,
})

export const POST = defineHandler({
  summary: 'Book a person on a published session',
  description: 'A confirmed booking is written to the booker. Groups of five or more pay 10 % less.',
  may: 'bookings.write',
  input: z.object({
    query: z.strictObject({}),
    body: takeBookingInput.extend({ seats: z.int().min(1).max(100).default(1), source: bookedThrough }),
  }),
  answer: one(bookingAnswer),
  status: 201,
  versioned: true,
  work: async (trx, actor, { body }) => {
    const userId = (await findSurvivor(trx, actor, body.userId)) ?? body.userId
    const { bookingId } = await takeBooking(trx, actor, { ...body, userId })
    const booking = await findBookingWithSeats(trx, actor, bookingId)
    return (
      booking && { body: { data: booking }, version: booking.version, location: `/api/admin/bookings/${bookingId}` }
    )
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })

import { z } from 'zod'
import { bookingAnswer, listedBooking } from '#lib/bookings/booking-answer.ts'
import { bookingList } from '#lib/bookings/booking-list.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { takeBooking } from '#lib/bookings/take-booking.ts'
import { takeBookingInput } from '#lib/bookings/taking/schemas.ts'
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
  description: `A confirmed booking is emailed to the booker and to each named attendee. An attendee with an email of
    their own gets a record. The company’s group discount applies.`,
  may: 'bookings.write',
  input: z.object({
    query: z.strictObject({}),
    body: takeBookingInput.extend({ source: bookedThrough }),
  }),
  answer: one(bookingAnswer),
  status: 201,
  versioned: true,
  work: async (trx, actor, { body }) => {
    const userId = body.userId && ((await findSurvivor(trx, actor, body.userId)) ?? body.userId)
    const { bookingId } = await takeBooking(trx, actor, { ...body, userId })
    const booking = await findBookingWithSeats(trx, actor, bookingId)
    return (
      booking && { body: { data: booking }, version: booking.version, location: `/api/admin/bookings/${bookingId}` }
    )
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET, POST })

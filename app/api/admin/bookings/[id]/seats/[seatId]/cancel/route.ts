import { z } from 'zod'
import { bookingAnswer } from '#lib/bookings/booking-answer.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { cancelFields } from '#lib/bookings/money/quoted.ts'
import { cancelSeats } from '#lib/bookings/seats/cancel-seats.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'

export const POST = defineHandler({
  summary: 'Cancel one seat of a booking',
  description: 'The others stay. What the terms keep is left to pay; the rest is to be given back.',
  may: 'bookings.write',
  input: z.object({
    params: z.object({ id: z.uuid(), seatId: z.uuid() }),
    query: z.strictObject({}),
    body: z.strictObject(cancelFields),
  }),
  answer: one(bookingAnswer),
  versioned: true,
  work: async (trx, actor, { params: { id: bookingId, seatId }, body }, request) => {
    const standing = await findBookingWithSeats(trx, actor, bookingId)
    if (!standing?.attendees.some(({ id }) => id === seatId)) return undefined
    obeyIfMatch(request, standing.version)
    await cancelSeats(trx, actor, { bookingId, seatIds: [seatId], ...body })
    const booking = await findBookingWithSeats(trx, actor, bookingId)
    return booking && { body: { data: booking }, version: booking.version }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

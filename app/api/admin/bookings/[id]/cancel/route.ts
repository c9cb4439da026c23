import { z } from 'zod'
import { bookingAnswer } from '#lib/bookings/booking-answer.ts'
import { cancelBooking } from '#lib/bookings/cancel-booking.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { cancelFields } from '#lib/bookings/money/quoted.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'

const body = z.strictObject(cancelFields)

export const POST = defineHandler({
  summary: 'Cancel a booking',
  description:
    'Its seats are given back. What the terms keep is left to pay; what was paid beyond it is to be given back.',
  may: 'bookings.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body }),
  answer: one(bookingAnswer),
  versioned: true,
  work: async (trx, actor, { params: { id }, body }, request) => {
    const standing = await findBookingWithSeats(trx, actor, id)
    if (!standing) return undefined
    obeyIfMatch(request, standing.version)
    await cancelBooking(trx, actor, { bookingId: id, ...body })
    const booking = await findBookingWithSeats(trx, actor, id)
    return booking && { body: { data: booking }, version: booking.version }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

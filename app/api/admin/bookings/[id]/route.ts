import { z } from 'zod'
import { bookingAnswer } from '#lib/bookings/booking-answer.ts'
import { changeBooking, changeBookingInput } from '#lib/bookings/change-booking.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { lockBooking } from '#lib/bookings/seats/hold-booking.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { obeyIfMatch } from '#lib/endpoints/request/if-match.ts'

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

export const PATCH = defineHandler({
  summary: 'Change a booking or name its seats',
  description: `Only what is given. An attendee is given by the id of the seat, as a whole; an email of their own gives them
    a record. The address of somebody with another name is refused.`,
  may: 'bookings.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: changeBookingInput }),
  answer: one(bookingAnswer),
  versioned: true,
  work: async (trx, actor, { params: { id }, body }, request) => {
    await lockBooking(trx, actor, id)
    const standing = await findBookingWithSeats(trx, actor, id)
    if (!standing) return undefined
    obeyIfMatch(request, standing.version)
    await changeBooking(trx, actor, { bookingId: id, ...body })
    const booking = await findBookingWithSeats(trx, actor, id)
    return booking && { body: { data: booking }, version: booking.version }
  },
})

export const { POST, PUT, DELETE, OPTIONS } = defineOtherMethods({ GET, PATCH })

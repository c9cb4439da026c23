import { z } from 'zod'
import { bookingAnswer } from '#lib/bookings/booking-answer.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { moveSeat } from '#lib/bookings/moves/move-seat.ts'
import { moveSeatInput } from '#lib/bookings/moves/schemas.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'

const { sessionId, quoted, secondSeat } = moveSeatInput.shape

export const POST = defineHandler({
  summary: 'Move one seat to another session of its course',
  description: `It becomes a booking of its own, which is answered; what was paid for the seat goes with it. \`quoted\` is
    what both bookings owe afterwards.`,
  may: 'bookings.write',
  input: z.object({
    params: z.object({ id: z.uuid(), seatId: z.uuid() }),
    query: z.strictObject({}),
    body: z.strictObject({ sessionId, quoted, secondSeat }),
  }),
  answer: one(bookingAnswer),
  status: 201,
  work: async (trx, actor, { params: { id: bookingId, seatId }, body }) => {
    const standing = await findBookingWithSeats(trx, actor, bookingId)
    if (!standing?.attendees.some(({ id }) => id === seatId)) return undefined
    const moved = await moveSeat(trx, actor, { bookingId, seatId, ...body })
    const booking = await findBookingWithSeats(trx, actor, moved)
    return booking && { body: { data: booking }, location: `/api/admin/bookings/${moved}` }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

import { z } from 'zod'
import { bookingAnswer } from '#lib/bookings/booking-answer.ts'
import { findBookingWithSeats } from '#lib/bookings/find-booking-with-seats.ts'
import { addSeat } from '#lib/bookings/seats/add-seat.ts'
import { addSeatInput } from '#lib/bookings/seats/schemas.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'

const { bookingId: _, ...seat } = addSeatInput.shape

export const POST = defineHandler({
  summary: 'Add a seat to a booking',
  description: 'At today’s price of the course. `quoted` is what the booking owes with it.',
  may: 'bookings.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: z.strictObject(seat) }),
  answer: one(bookingAnswer),
  status: 201,
  work: async (trx, actor, { params: { id: bookingId }, body }) => {
    if (!(await findBookingWithSeats(trx, actor, bookingId))) return undefined
    await addSeat(trx, actor, { bookingId, ...body })
    const booking = await findBookingWithSeats(trx, actor, bookingId)
    return booking && { body: { data: booking }, location: `/api/admin/bookings/${bookingId}` }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

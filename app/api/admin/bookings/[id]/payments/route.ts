import { z } from 'zod'
import { settleBooking, takenPaymentInput } from '#lib/bookings/settle-booking.ts'
import { visibleBookings } from '#lib/bookings/visible-bookings.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPayment } from '#lib/payments/find-payment.ts'
import { paymentWithRefunds } from '#lib/payments/payment-answer.ts'

export const POST = defineHandler({
  summary: 'Record a payment for a booking',
  description:
    'Money that arrived by bank, in cash or at the card terminal; what is more than is owed is to be given back.',
  may: 'payments.write',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: takenPaymentInput }),
  answer: one(paymentWithRefunds),
  status: 201,
  work: async (trx, actor, { params: { id: bookingId }, body }) => {
    const booking = await visibleBookings(trx, actor).select('id').where('id', '=', bookingId).executeTakeFirst()
    if (!booking) return undefined
    const id = await settleBooking(trx, actor, { bookingId, ...body, status: 'succeeded' })
    const payment = await findPayment(trx, actor, id)
    return payment && { body: { data: payment }, location: `/api/admin/payments/${id}` }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

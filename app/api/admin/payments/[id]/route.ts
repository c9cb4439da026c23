import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPayment } from '#lib/payments/find-payment.ts'
import { paymentWithRefunds } from '#lib/payments/payment-answer.ts'

export const GET = defineHandler({
  summary: 'Read a payment and its refunds',
  may: 'payments.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  answer: one(paymentWithRefunds),
  work: async (db, actor, { params }) => {
    const payment = await findPayment(db, actor, params.id)
    return payment && { body: { data: payment } }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

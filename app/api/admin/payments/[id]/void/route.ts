import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPayment } from '#lib/payments/find-payment.ts'
import { paymentWithRefunds } from '#lib/payments/payment-answer.ts'
import { voidPayment, voidPaymentInput } from '#lib/payments/void-payment.ts'

export const POST = defineHandler({
  summary: 'Void a payment that was recorded by mistake',
  description: 'It counts no more; the row stays with the reason. Refused once anything of it was given back.',
  may: 'payments.write',
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({}),
    body: voidPaymentInput.omit({ paymentId: true }),
  }),
  answer: one(paymentWithRefunds),
  work: async (trx, actor, { params: { id: paymentId }, body: { reason } }) => {
    if (!(await findPayment(trx, actor, paymentId))) return undefined
    await voidPayment(trx, actor, { paymentId, reason })
    const payment = await findPayment(trx, actor, paymentId)
    return payment && { body: { data: payment } }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

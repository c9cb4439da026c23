import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { findPayment } from '#lib/payments/find-payment.ts'
import { refundAnswer } from '#lib/payments/payment-answer.ts'
import { issueRefund } from '#lib/payments/refunds/issue-refund.ts'
import { refundInput } from '#lib/payments/schemas.ts'

export const POST = defineHandler({
  summary: 'Refund a payment',
  description: 'In part or whole, never more than is left of it. The money itself is returned by hand.',
  may: 'payments.refund',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: refundInput }),
  answer: one(refundAnswer),
  status: 201,
  work: async (trx, actor, { params: { id: paymentId }, body }) => {
    if (!(await findPayment(trx, actor, paymentId))) return undefined
    const id = await issueRefund(trx, actor, { paymentId, ...body })
    const payment = await findPayment(trx, actor, paymentId)
    const refund = payment?.refunds.find((refund) => refund.id === id)
    return refund && { body: { data: refund }, location: `/api/admin/payments/${paymentId}` }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

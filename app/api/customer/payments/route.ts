import { z } from 'zod'
import { money, pageOf, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { listPayments } from '#lib/payments/list-payments.ts'

const ownPayment = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    bookingReference: z.string(),
    amount: money,
    refundedAmount: money,
    method: z.enum(['card', 'bank_transfer', 'cash', 'invoice', 'credits']),
    status: z.enum(['pending', 'processing', 'succeeded', 'failed', 'refunded', 'partially_refunded']),
    paidAt: z.date().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'OwnPayment' })

export const GET = definePortalHandler({
  summary: 'List one’s own payments',
  forSeats: true,
  input: z.object({ query: z.strictObject({}) }),
  answer: pageOf(ownPayment),
  work: async (trx, actor) => wholeList(await listPayments(trx, actor, { userId: actor.userId })),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

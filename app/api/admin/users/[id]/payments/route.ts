import { z } from 'zod'
import { pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { pagePaymentsOf } from '#lib/payments/page-payments.ts'
import { paymentAnswer } from '#lib/payments/payment-answer.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

export const GET = defineHandler({
  summary: 'List the payments of a person',
  may: 'payments.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: pageQuery }),
  answer: pageOf(paymentAnswer),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? pageAnswer(await pagePaymentsOf(db, actor, userId, query)) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

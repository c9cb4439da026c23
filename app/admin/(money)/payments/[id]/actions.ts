'use server'

import { refresh } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { failedRefundInput, failRefund, markRefundSent, sentRefundInput } from '#lib/payments/refunds/settle-refund.ts'
import { voidPayment, voidPaymentInput } from '#lib/payments/void-payment.ts'

export const voidPaymentAction = defineAction({
  may: 'payments.write',
  input: voidPaymentInput,
  keep: ['reason'],
  work: voidPayment,
  afterCommit: () => refresh(),
})

export const markSentAction = defineAction({
  may: 'payments.refund',
  input: sentRefundInput,
  keep: ['bankReference'],
  work: markRefundSent,
  afterCommit: () => refresh(),
})

export const failRefundAction = defineAction({
  may: 'payments.refund',
  input: failedRefundInput,
  keep: ['reason'],
  work: failRefund,
  afterCommit: () => refresh(),
})

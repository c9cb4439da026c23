import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { listedRefund } from '#lib/payments/payment-answer.ts'
import { refundList } from '#lib/payments/refunds/refund-list.ts'

export const GET = defineListHandler(refundList, {
  may: 'payments.read',
  summary: 'List refunds',
  description: '`q` is the start of a reference of the payment or its booking, or words about the person who paid.',
  answer: listedRefund,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

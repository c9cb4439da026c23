import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { listedPayment } from '#lib/payments/payment-answer.ts'
import { paymentList } from '#lib/payments/payment-list.ts'

export const GET = defineListHandler(paymentList, {
  may: 'payments.read',
  summary: 'List payments',
  description: '`q` is the start of a reference of the payment or its booking, or words about the person who paid.',
  answer: listedPayment,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'
import { paymentList } from '#lib/payments/payment-list.ts'

export const POST = defineListExport(paymentList, { may: 'payments.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

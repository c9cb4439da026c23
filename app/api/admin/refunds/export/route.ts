import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'
import { refundList } from '#lib/payments/refunds/refund-list.ts'

export const POST = defineListExport(refundList, { may: 'payments.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

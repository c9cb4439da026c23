import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { invoiceAnswer } from '#lib/invoices/invoice-answer.ts'
import { invoiceList } from '#lib/invoices/list/invoice-list.ts'

export const GET = defineListHandler(invoiceList, {
  may: 'invoices.read',
  summary: 'List invoices and credit notes',
  description:
    '`q` is a number in any spelling ("INV-7" finds INV-000007), a booking reference, or words about the booker.',
  answer: invoiceAnswer,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

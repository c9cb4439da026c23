import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListExport } from '#lib/endpoints/lists/define-list-export.ts'
import { invoiceList } from '#lib/invoices/list/invoice-list.ts'

export const POST = defineListExport(invoiceList, { may: 'invoices.read' })

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

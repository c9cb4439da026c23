import { z } from 'zod'
import { pdfResponse } from '#lib/documents/pdf-response.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { printDocument } from '#lib/invoices/print/print-document.ts'

export const GET = definePortalHandler({
  summary: 'Download one’s own invoice or credit note',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  gives: 'application/pdf',
  work: async (trx, actor, { params }) => {
    const printed = await printDocument(trx, actor, { invoiceId: params.id })
    return printed && pdfResponse(printed)
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

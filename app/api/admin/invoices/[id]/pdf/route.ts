import { z } from 'zod'
import { pdfResponse } from '#lib/documents/pdf-response.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { printDocument } from '#lib/invoices/print/print-document.ts'

const query = z.strictObject({
  reason: z
    .string()
    .max(200)
    .describe('Why you need to see it. Needed for a person who was erased, and logged.')
    .optional(),
  copy: z.literal('1').describe('A copy that says when the invoice was paid.').optional(),
})

export const GET = defineHandler({
  summary: 'Download an invoice or a credit note',
  description: 'Drawn from what was stored when it was issued: the same bytes each time.',
  may: 'invoices.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query }),
  gives: 'application/pdf',
  work: async (trx, actor, { params, query: { reason, copy } }) => {
    const printed = await printDocument(trx, actor, { invoiceId: params.id, reason, isCopy: copy !== undefined })
    return printed && pdfResponse(printed)
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

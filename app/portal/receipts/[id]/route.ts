import { z } from 'zod'
import { pdfResponse } from '#lib/documents/pdf-response.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { printReceipt } from '#lib/payments/print-receipt.ts'

export const GET = definePortalHandler({
  summary: 'Download the receipt of one’s own payment',
  input: z.object({ params: z.object({ id: z.uuid() }) }),
  gives: 'application/pdf',
  work: async (trx, actor, { params }) => {
    const printed = await printReceipt(trx, actor, { paymentId: params.id })
    return printed && pdfResponse(printed)
  },
})

import { z } from 'zod'
import { printCertificate } from '#lib/certificates/print-certificate.ts'
import { pdfResponse } from '#lib/documents/pdf-response.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'
import { appUrl } from '#lib/env.ts'

export const GET = definePortalHandler({
  summary: 'Download one’s own certificate',
  forSeats: true,
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  gives: 'application/pdf',
  work: async (trx, actor, { params }) => {
    const printed = await printCertificate(trx, actor, { certificateId: params.id, appUrl: appUrl().origin })
    return printed && pdfResponse(printed)
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

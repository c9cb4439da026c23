import { z } from 'zod'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { definePortalHandler } from '#lib/auth/define-portal-handler.ts'
import { pdfResponse } from '#lib/documents/pdf-response.ts'
import { appUrl } from '#lib/env.ts'
import { printCertificate } from '#lib/training/certificates/print-certificate.ts'

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

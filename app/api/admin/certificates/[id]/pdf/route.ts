import { z } from 'zod'
import { printCertificate } from '#lib/certificates/print-certificate.ts'
import { dispositionOf } from '#lib/core/files/file-name.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { appUrl } from '#lib/env.ts'

export const GET = defineHandler({
  summary: 'Download a certificate',
  gives: 'application/pdf',
  may: 'certificates.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}) }),
  work: async (trx, actor, { params }) => {
    const printed = await printCertificate(trx, actor, { certificateId: params.id, appUrl: appUrl().origin })
    return (
      printed &&
      new Response(printed.pdf, {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': dispositionOf('inline', printed.name),
          'cache-control': 'no-store',
        },
      })
    )
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

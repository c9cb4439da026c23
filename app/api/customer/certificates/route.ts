import { z } from 'zod'
import { listCertificatesOf } from '#lib/certificates/list-certificates.ts'
import { pageOf, plainDate, wholeList } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePortalHandler } from '#lib/endpoints/define-portal-handler.ts'

const ownCertificate = z
  .object({
    id: z.uuid(),
    number: z.string(),
    holderName: z.string(),
    courseName: z.string(),
    courseCode: z.string(),
    issuedOn: plainDate,
    expiresOn: plainDate,
    status: z.enum(['current', 'superseded', 'revoked']),
  })
  .meta({ id: 'OwnCertificate' })

export const GET = definePortalHandler({
  summary: 'List one’s own certificates',
  forSeats: true,
  input: z.object({ query: z.strictObject({}) }),
  answer: pageOf(ownCertificate),
  work: async (trx, actor) => wholeList(await listCertificatesOf(trx, actor, actor.userId)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

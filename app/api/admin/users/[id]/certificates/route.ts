import { z } from 'zod'
import { certificateAnswer, pageCertificatesOf } from '#lib/certificates/page-certificates.ts'
import { pageAnswer, pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

export const GET = defineHandler({
  summary: 'List the certificates of a person',
  may: 'people.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: pageQuery }),
  answer: pageOf(certificateAnswer),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? pageAnswer(await pageCertificatesOf(db, actor, userId, query)) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

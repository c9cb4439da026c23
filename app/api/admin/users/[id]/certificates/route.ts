import { z } from 'zod'
import { pageAnswer, pageOf } from '#lib/auth/answer-shapes.ts'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { defineOtherMethods } from '#lib/auth/define-other-methods.ts'
import { pageQuery } from '#lib/db/page-rows.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'
import { certificateAnswer, pageCertificatesOf } from '#lib/training/page-certificates.ts'

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

import { z } from 'zod'
import { certificateAnswer } from '#lib/certificates/certificate-answer.ts'
import { certificateList } from '#lib/certificates/certificate-list.ts'
import { pageOf } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { answerList } from '#lib/endpoints/lists/define-list-handler.ts'
import { pageQuery } from '#lib/lists/page-rows.ts'
import { findSurvivor } from '#lib/people/find-survivor.ts'

export const GET = defineHandler({
  summary: 'List the certificates of a person',
  may: 'people.read',
  input: z.object({ params: z.object({ id: z.uuid() }), query: pageQuery }),
  answer: pageOf(certificateAnswer),
  work: async (db, actor, { params, query }) => {
    const userId = await findSurvivor(db, actor, params.id)
    return userId ? answerList(db, actor, certificateList, { ...query, userId }) : undefined
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })

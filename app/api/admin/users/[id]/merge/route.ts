import { z } from 'zod'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { mergeAnswer } from '#lib/records/merge/merge-answer.ts'
import { mergeBody } from '#lib/records/merge/merge-input.ts'
import { mergePeople } from '#lib/records/merge/merge-people.ts'
import { previewMerge } from '#lib/records/merge/preview-merge.ts'

export const POST = defineHandler({
  summary: 'Merge records into a person',
  description: `The record of the path stays; the others lead to it from then on. With dryRun nothing is changed, and the
    answer says field by field what would be taken, and every row that would move. An unknown id is 404, a record that
    was merged already or belongs to staff 409.`,
  may: 'people.merge',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: mergeBody }),
  answer: one(mergeAnswer),
  work: async (trx, actor, { params, body: { dryRun, ...body } }) => {
    const input = { survivorId: params.id, ...body }
    const data = dryRun
      ? await previewMerge(trx, actor, input)
      : await mergePeople(trx, actor, { ...input, keyring: loadKeyring() })
    return data && { body: { data: { dryRun, ...data } } }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

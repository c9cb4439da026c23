import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { mergeBody } from '#lib/records/merge/merge-input.ts'
import { mergePeople } from '#lib/records/merge/merge-people.ts'
import { previewMerge } from '#lib/records/merge/preview-merge.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

export const POST = defineHandler({
  may: 'people.merge',
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.strictObject({}), body: mergeBody }),
  work: async (trx, actor, { params, body: { dryRun, ...body } }) => {
    const input = { survivorId: params.id, ...body }
    const data = dryRun
      ? await previewMerge(trx, actor, input)
      : await mergePeople(trx, actor, { ...input, keyring: loadKeyring() })
    return data && { body: { data: { dryRun, ...data } } }
  },
})

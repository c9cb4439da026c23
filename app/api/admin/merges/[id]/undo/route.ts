import { z } from 'zod'
import { inTransaction } from '#lib/db/transaction.ts'
import { one } from '#lib/endpoints/answer/answer-shapes.ts'
import { defineHandler } from '#lib/endpoints/define-handler.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { undoAnswer } from '#lib/records/merge/merge-answer.ts'
import { previewUndo } from '#lib/records/merge/undo/preview-undo.ts'
import { undoMerge } from '#lib/records/merge/undo/undo-merge.ts'

export const POST = defineHandler({
  summary: 'Undo a merge',
  description: `Answers what was restored, what was kept because it was edited since, and what cannot go back and why.
    Of several merges the latest has to be undone first; otherwise 409. With dryRun, in the address or the body,
    nothing is changed.`,
  may: 'people.merge',
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: z.strictObject({ dryRun: z.boolean().default(false) }).optional(),
  }),
  answer: one(undoAnswer),
  conduct: async (db, actor, { params, query, body }) => {
    const input = { mergeId: params.id, keyring: loadKeyring() }
    const dryRun = query.dryRun === 'true' || body?.dryRun === true
    const report = dryRun
      ? await previewUndo(db, actor, input)
      : await inTransaction(db, (trx) => undoMerge(trx, actor, input))
    return report && { body: { data: { mergeId: params.id, dryRun, ...report } } }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ POST })

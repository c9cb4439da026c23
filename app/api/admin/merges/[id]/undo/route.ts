import { z } from 'zod'
import { defineHandler } from '#lib/auth/define-handler.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { previewUndo } from '#lib/records/merge/preview-undo.ts'
import { undoMerge } from '#lib/records/merge/undo-merge.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

export const POST = defineHandler({
  may: 'people.merge',
  input: z.object({
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
  }),
  conduct: async (db, actor, { params, query }) => {
    const input = { mergeId: params.id, keyring: loadKeyring() }
    const dryRun = query.dryRun === 'true'
    const report = dryRun
      ? await previewUndo(db, actor, input)
      : await inTransaction(db, (trx) => undoMerge(trx, actor, input))
    return report && { body: { data: { mergeId: params.id, dryRun, ...report } } }
  },
})

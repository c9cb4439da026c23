'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Refusal } from '#lib/core/refusal.ts'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { undoMerge } from '#lib/records/merge/undo/undo-merge.ts'

export const undoMergeAction = defineAction({
  may: 'people.merge',
  input: z.object({ mergeId: z.uuid() }),
  keep: [],
  work: async (trx, actor, { mergeId }) => {
    const report = await undoMerge(trx, actor, { mergeId, keyring: loadKeyring() })
    if (!report) throw new Refusal('This merge is no longer in the log.')
    return report
  },
  afterCommit: (_report, { mergeId }) => {
    revalidatePath('/admin', 'layout')
    redirect(`/admin/merges/${mergeId}`)
  },
})

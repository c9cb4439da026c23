'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { correctReviewRow } from '#lib/imports/review/correct-review-row.ts'
import { leaveOutRow, takeUpRow } from '#lib/imports/review/leave-out-row.ts'
import { mendReviewRow } from '#lib/imports/review/mend-review-row.ts'
import { openReviewRow } from '#lib/imports/review/open-review-row.ts'
import { reviewPaths } from '#lib/imports/review/review-fields.ts'
import { leaveOutReasons } from '#lib/imports/review/review-groups.ts'
import { undoLimits } from '#lib/imports/undo/rehearse-undo.ts'
import { undoRun } from '#lib/imports/undo/undo-run.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

const typedPath = z.string().max(2000).optional()
const typedPaths: Record<string, typeof typedPath> = Object.fromEntries(reviewPaths.map((path) => [path, typedPath]))

export const mendRowAction = defineAction({
  may: 'imports.write',
  input: z.object(typedPaths).extend({ rowId: z.uuid() }),
  keep: reviewPaths,
  limits: undoLimits,
  work: (trx, actor, { rowId, ...typed }) =>
    mendReviewRow(trx, actor, { rowId: z.uuid().parse(rowId), typed: definedOnly(typed), keyring: loadKeyring() }),
  message: ({ state }) => (state === 'imported' ? 'Imported.' : 'Settled: another record of this booking is newer.'),
})

function definedOnly(typed: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

const ownWords = z.string().trim().max(200)

export const leaveOutRowAction = defineAction({
  may: 'imports.write',
  input: z
    .object({ rowId: z.uuid(), reason: z.enum(['', ...leaveOutReasons]), words: ownWords })
    .refine(({ reason, words }) => reason || words, { path: ['words'], error: 'Say why, or choose a reason.' }),
  keep: ['reason', 'words'],
  limits: undoLimits,
  work: (trx, actor, { rowId, reason, words }) =>
    leaveOutRow(trx, actor, { rowId, reason: [reason, words].filter(Boolean).join(': '), keyring: loadKeyring() }),
  message: (_result, { reason, words }) => `Left out: ${[reason, words].filter(Boolean).join(': ')}`,
})

export const takeUpRowAction = defineAction({
  may: 'imports.write',
  input: z.object({ rowId: z.uuid() }),
  keep: [],
  limits: undoLimits,
  work: (trx, actor, { rowId }) => takeUpRow(trx, actor, { rowId, keyring: loadKeyring() }),
  message: () => 'It waits for review again.',
})

export const openRowAction = defineAction({
  may: 'imports.write',
  input: z.object({ rowId: z.uuid() }),
  keep: [],
  work: (trx, actor, { rowId }) => openReviewRow(trx, actor, { rowId, keyring: loadKeyring() }),
  isSecret: true,
  message: ({ text }) => text,
})

export const correctRowAction = defineAction({
  may: 'imports.write',
  input: z.object({ rowId: z.uuid(), corrected: z.string() }),
  keep: ['corrected'],
  limits: undoLimits,
  work: (trx, actor, input) => correctReviewRow(trx, actor, { ...input, keyring: loadKeyring() }),
  message: ({ state }) => (state === 'needs_review' ? 'Saved, but it still waits for review.' : 'Imported.'),
})

export const undoRunAction = defineAction({
  may: 'imports.write',
  input: z.object({ runId: z.uuid() }),
  keep: [],
  limits: undoLimits,
  work: (trx, actor, { runId }) => undoRun(trx, actor, { runId, keyring: loadKeyring() }),
  afterCommit: (_report, { runId }) => {
    revalidatePath('/admin/import', 'layout')
    redirect(`/admin/import/${runId}`)
  },
})

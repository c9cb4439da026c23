import type { Actor } from '#lib/core/actor.ts'
import { Refusal } from '#lib/core/refusal.ts'
import type { Db } from '#lib/db/types.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { listMergeMoves } from '#lib/records/merge/list/list-merge-moves.ts'
import { findMerge } from '#lib/records/merge/list/list-merges.ts'
import { readStoredChanges } from '#lib/records/merge/stored-changes.ts'
import { previewUndo } from '#lib/records/merge/undo/preview-undo.ts'
import { undoReport } from '#lib/records/merge/undo/undo-report.ts'

export type MergeEntry = NonNullable<Awaited<ReturnType<typeof loadMergeEntry>>>

/** One merge: what it did, and what its undo did or would do. */
export async function loadMergeEntry(db: Db, actor: Actor, mergeId: string) {
  const merge = await findMerge(db, actor, mergeId)
  if (!merge) return undefined

  const members = await listMergeMoves(db, actor, mergeId)
  const named = members.map(
    ({ id, name, email }) => [id, email && email !== name ? `${name} (${email})` : name] as const,
  )
  const undo = merge.undoneAt
    ? { report: undoReport.parse(merge.undoReport), refusal: undefined }
    : await rehearse(db, actor, mergeId)
  return { merge, members, changes: readStoredChanges(merge.fields), names: new Map(named), ...undo }
}

async function rehearse(db: Db, actor: Actor, mergeId: string) {
  try {
    return { report: await previewUndo(db, actor, { mergeId, keyring: loadKeyring() }), refusal: undefined }
  } catch (error) {
    if (error instanceof Refusal) return { report: undefined, refusal: error.message }
    throw error
  }
}

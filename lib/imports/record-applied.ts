import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import type { Reconciliation } from './reconcile.ts'

/** Logs who applied a run. A run that found nothing new changes nothing, the log included. */
export async function recordApplied(
  trx: Trx,
  actor: Actor,
  { runId, numbers, news }: { runId: string; numbers: Reconciliation; news: number },
): Promise<void> {
  if (news === 0) return
  const { read, imported, superseded, needsReview } = numbers
  await recordActivity(trx, actor, {
    type: 'import.applied',
    userId: null,
    description: `Import applied: ${read} read, ${imported} imported, ${superseded} superseded, ${needsReview} to review`,
    entity: { type: 'import_run', id: runId },
    details: { read, imported, superseded, needsReview },
  })
}

import { sql } from 'kysely'
import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import type { Reconciliation } from './reconcile.ts'
import { temp } from './temp-tables.ts'

/** Logs who applied a run. A run that found nothing new changes nothing, the log included. */
export async function recordApplied(
  trx: Trx,
  actor: Actor,
  { runId, numbers }: { runId: string; numbers: Reconciliation },
): Promise<void> {
  if (!(await hasNews(trx))) return
  const { read, imported, superseded, needsReview } = numbers
  await recordActivity(trx, actor, {
    type: 'import.applied',
    userId: null,
    description: `Import applied: ${read} read, ${imported} imported, ${superseded} superseded, ${needsReview} to review`,
    entity: { type: 'import_run', id: runId },
    details: { read, imported, superseded, needsReview },
  })
}

async function hasNews(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ hasNews: boolean }>`
    select exists (select from ${temp.matched} where is_new) or exists (select from ${temp.corrected}) as has_news
  `.execute(trx)
  return rows[0]?.hasNews ?? false
}

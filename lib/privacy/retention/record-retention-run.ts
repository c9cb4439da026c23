import { recordActivity } from '../../activity/record-activity.ts'
import { systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'

/** What a run of retention let go, by the name of the rule. */
export type RetentionCounts = Record<string, number>

/** Writes down what one run let go, also when that was nothing. */
export async function recordRetentionRun(
  trx: Trx,
  { counts, startedAt }: { counts: RetentionCounts; startedAt: Date },
  now: Date,
): Promise<void> {
  const run = await trx
    .insertInto('retentionRuns')
    .values({ counts: JSON.stringify(counts), startedAt, finishedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  await recordActivity(trx, systemActor('retention'), {
    type: 'retention.applied',
    userId: null,
    description: total === 0 ? 'Retention: nothing was due' : `Retention: ${total} rows let go`,
    entity: { type: 'retention_run', id: run.id },
    details: { counts },
    at: now,
  })
}

import { recordActivity } from '../../activity/record-activity.ts'
import { systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'

/** How many rows a retention run removed, by rule. */
export type RetentionCounts = Record<string, number>

/** Records what a retention run removed, even when nothing was due. */
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
    description:
      total === 0 ? 'Retention: nothing was due' : `Retention: ${total} ${total === 1 ? 'row' : 'rows'} removed`,
    entity: { type: 'retention_run', id: run.id },
    details: { counts },
    at: now,
  })
}

import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db, Trx } from '../db/types.ts'
import { tellFailure } from './tell-failure.ts'

export type RunKind = 'legacy' | 'people'

type Started = { runId: string; kind: RunKind; source: string; actor: Actor }

/** Whoever holds the lease is alone, so a run that still says it is running was cut off. */
export async function startRun(db: Db, { runId, kind, source, actor }: Started): Promise<void> {
  await db.updateTable('importRuns').set({ state: 'interrupted' }).where('state', '=', 'running').execute()
  await db.insertInto('importRuns').values({ id: runId, kind, source, startedBy: actor.userId }).execute()
}

export async function finishRun(trx: Trx, runId: string, numbers: { read: number }): Promise<void> {
  await trx
    .updateTable('importRuns')
    .set({
      state: 'finished',
      rowsRead: numbers.read,
      reconciliation: JSON.stringify(numbers),
      finishedAt: sql`clock_timestamp()`,
    })
    .where('id', '=', runId)
    .execute()
}

export async function failRun(db: Db, runId: string, error: unknown, signal?: AbortSignal): Promise<void> {
  const state = signal?.aborted ? 'interrupted' : 'failed'
  const why = signal?.aborted ? 'It was stopped.' : tellFailure(runId, error)
  await db
    .updateTable('importRuns')
    .set({ state, error: why, finishedAt: sql`clock_timestamp()` })
    .where('id', '=', runId)
    .execute()
    .catch(() => undefined)
}

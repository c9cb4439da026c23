import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Db, Trx } from '../db/types.ts'
import { tellFailure } from './tell-failure.ts'

export type RunKind = 'legacy' | 'people'

const unfinished = ['running', 'interrupted', 'failed'] as const

type RunStart = { runId: string; kind: RunKind; source: string; actor: Actor }

/** The lease is exclusive, so another run that still says running was cut off. */
export async function startRun(db: Db, { runId, kind, source, actor }: RunStart): Promise<void> {
  await db.updateTable('importRuns').set({ state: 'interrupted' }).where('state', '=', 'running').execute()
  const begun = await db
    .insertInto('importRuns')
    .values({ id: runId, kind, source, startedBy: actor.userId })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ state: 'running', rowsRead: 0, error: null, finishedAt: null })
        .where('importRuns.state', 'in', unfinished),
    )
    .returning('id')
    .executeTakeFirst()
  if (!begun) throw new Refusal('This import has finished already.')
}

/** The progress, visible to others while the run's own transaction is open. */
export async function noteProgress(db: Db, runId: string, rowsRead: number): Promise<void> {
  await db.updateTable('importRuns').set({ rowsRead }).where('id', '=', runId).execute()
}

export async function finishRun(trx: Trx, runId: string, numbers: { read: number; news?: number }): Promise<void> {
  await trx
    .updateTable('importRuns')
    .set({
      state: 'finished',
      rowsRead: numbers.read,
      reconciliation: JSON.stringify(numbers),
      error: null,
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
    .where('state', 'in', unfinished)
    .execute()
    .catch(() => undefined)
}

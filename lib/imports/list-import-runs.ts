import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import type { Reconciliation } from './reconcile.ts'

const mostRuns = 100

export type ImportRun = {
  id: string
  source: string
  state: 'running' | 'finished' | 'interrupted' | 'failed' | 'undone'
  startedAt: Date
  finishedAt: Date | null
  undoneAt: Date | null
  /** Empty until the run has finished. */
  numbers: Partial<Reconciliation>
  error: string | null
}

/** The latest runs, newest first. For admins, who are the only ones with imports.read. */
export async function listImportRuns(db: Db, actor: Actor): Promise<ImportRun[]> {
  if (!mayRead(actor)) return []
  const runs = await visibleRuns(db).orderBy('startedAt', 'desc').orderBy('id', 'desc').limit(mostRuns).execute()
  return runs.map(({ reconciliation, ...run }) => ({ ...run, numbers: toNumbers(reconciliation) }))
}

export async function findImportRun(
  db: Db,
  actor: Actor,
  { runId }: { runId: string },
): Promise<ImportRun | undefined> {
  if (!mayRead(actor)) return undefined
  const run = await visibleRuns(db).where('id', '=', runId).executeTakeFirst()
  if (!run) return undefined
  const { reconciliation, ...rest } = run
  return { ...rest, numbers: toNumbers(reconciliation) }
}

export function mayRead(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'admin')
}

function visibleRuns(db: Db) {
  return db
    .selectFrom('importRuns')
    .select(['id', 'source', 'state', 'startedAt', 'finishedAt', 'undoneAt', 'reconciliation', 'error'])
}

function toNumbers(value: unknown): Partial<Reconciliation> {
  return typeof value === 'object' && value !== null ? value : {}
}

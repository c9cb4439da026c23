import { basename } from 'node:path'
import { z } from 'zod'
import { type Actor, isOffice } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { nameOf } from '../people/labels.ts'
import type { PeopleNumbers } from './people/import-people.ts'
import type { Reconciliation } from './reconcile.ts'
import type { RunKind } from './run-row.ts'
import type { UndoReport } from './undo/report.ts'

const mostRuns = 100

export type ImportRun = {
  id: string
  kind: RunKind
  source: string
  state: 'running' | 'finished' | 'interrupted' | 'failed' | 'undone'
  startedAt: Date
  /** The progress so far; complete once the run has finished. */
  rowsRead: number
  finishedAt: Date | null
  undoneAt: Date | null
  /** Empty until the run has finished. */
  numbers: Partial<Reconciliation & PeopleNumbers>
  error: string | null
  /** The person who started it; null for the command line and for a key without an owner. */
  startedBy: string | null
  undoReport: UndoReport | null
}

/** The latest runs, newest first, for admins, who alone have imports.read. */
export async function listImportRuns(db: Db, actor: Actor): Promise<ImportRun[]> {
  if (!isOffice(actor)) return []
  const runs = await visibleRuns(db)
    .orderBy('startedAt', 'desc')
    .orderBy('importRuns.id', 'desc')
    .limit(mostRuns)
    .execute()
  return runs.map(toRun)
}

export async function findImportRun(
  db: Db,
  actor: Actor,
  { runId }: { runId: string },
): Promise<ImportRun | undefined> {
  if (!isOffice(actor)) return undefined
  const run = await visibleRuns(db).where('importRuns.id', '=', runId).executeTakeFirst()
  return run && toRun(run)
}

function visibleRuns(db: Db) {
  return db
    .selectFrom('importRuns')
    .leftJoin('users as starter', 'starter.id', 'importRuns.startedBy')
    .select([
      'importRuns.id',
      'kind',
      'source',
      'state',
      'startedAt',
      'rowsRead',
      'finishedAt',
      'undoneAt',
      'reconciliation',
      'error',
    ])
    .select(['undoReport', 'starter.firstName', 'starter.lastName', 'starter.email'])
}

type StoredRun = Awaited<ReturnType<ReturnType<typeof visibleRuns>['executeTakeFirstOrThrow']>>

function toRun({ reconciliation, undoReport, firstName, lastName, email, ...run }: StoredRun): ImportRun {
  return {
    ...run,
    // A path tells where a file once was; people know it by its name.
    source: run.source.startsWith('postgresql://') ? run.source : basename(run.source),
    numbers: toNumbers(reconciliation),
    startedBy: email === null ? null : nameOf({ firstName, lastName, email }),
    undoReport: readReport(undoReport),
  }
}

const report = z.object({
  restored: z.number(),
  kept: z.number(),
  cannot: z.number(),
  details: z.array(
    z.object({
      what: z.enum(['booking', 'person', 'field']),
      id: z.string(),
      outcome: z.enum(['restored', 'kept', 'cannot']),
      field: z.string().optional().catch(undefined),
    }),
  ),
})

function readReport(value: unknown): UndoReport | null {
  const read = report.safeParse(value).data
  return read
    ? { ...read, details: read.details.map(({ field, ...line }) => (field ? { ...line, field } : line)) }
    : null
}

function toNumbers(value: unknown): ImportRun['numbers'] {
  return typeof value === 'object' && value !== null ? value : {}
}

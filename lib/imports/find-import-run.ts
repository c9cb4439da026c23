import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { importRunRows } from './import-run-rows.ts'
import { numbersOf, type RunNumbers, starterOf } from './run-numbers.ts'
import type { RunKind } from './run-row.ts'
import type { UndoReport } from './undo/report.ts'

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
  numbers: RunNumbers
  error: string | null
  /** The person who started it; null for the command line and for a key without an owner. */
  startedBy: string | null
  undoReport: UndoReport | null
}

export async function findImportRun(
  db: Db,
  actor: Actor,
  { runId }: { runId: string },
): Promise<ImportRun | undefined> {
  const found = await importRunRows(db, actor)
    .select('importRuns.undoReport')
    .where('importRuns.id', '=', runId)
    .executeTakeFirst()
  if (!found) return undefined

  const { reconciliation, undoReport, firstName, lastName, email, ...run } = found
  return { ...run, numbers: numbersOf(found), startedBy: starterOf(found), undoReport: readReport(undoReport) }
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

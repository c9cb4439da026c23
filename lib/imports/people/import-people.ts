import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { uuidv7 } from '../../core/uuid.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { addImportedPeople } from '../../people/imported/add-imported-people.ts'
import { confirmLease, type Lease, takeLease } from '../lease.ts'
import { failRun, finishRun, noteProgress, startRun } from '../run-row.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import { noteBases } from './note-bases.ts'
import type { PeopleFile } from './read-people-file.ts'

export type PeopleNumbers = {
  read: number
  usersCreated: number
  duplicates: number
  invalid: number
  reasons: Record<string, number>
}

/** The id of a run that was announced before. */
type PeopleImport = { file: PeopleFile; actor: Actor; runId?: string; now?: Date }

const unlimited = { statement: 0, lock: 0, idle: 0 }

/** The result of applying the file, row by row, without writing anything. */
export function rehearsePeople(
  db: Db,
  { file, onRows }: { file: PeopleFile; onRows?: (rows: JudgedRow[]) => unknown },
): Promise<PeopleNumbers> {
  return work(db, file, async (rows) => {
    await onRows?.(rows)
    return rows.filter(({ verdict }) => verdict === 'new').length
  })
}

/** Adds the people of a file in one run and one transaction: all of them or, after a fault, none. */
export async function importPeople(
  db: Db,
  { file, actor, runId = uuidv7(), now = new Date() }: PeopleImport,
): Promise<{ runId: string; numbers: PeopleNumbers }> {
  let lease: Lease | undefined
  try {
    lease = await takeLease(db, runId)
    await startRun(db, { runId, kind: 'people', source: file.name, actor })
    return await inTransaction(
      db,
      async (trx) => {
        let read = 0
        const numbers = await work(trx, file, async (rows) => {
          await noteProgress(db, runId, read)
          read += rows.length
          const people = rows.flatMap((row) => (row.verdict === 'new' ? [row.person] : []))
          const added = await addImportedPeople(trx, actor, { runId, people }, now)
          await noteBases(trx, { runId, added, now })
          return added.length
        })
        await finishRun(trx, runId, numbers)
        await recordApplied(trx, actor, { runId, numbers })
        await confirmLease(trx, runId)
        return { runId, numbers }
      },
      unlimited,
    )
  } catch (error) {
    await failRun(db, runId, error)
    throw error
  } finally {
    await lease?.release()
  }
}

/** `settle` returns how many of a batch were added; a person added by someone else meanwhile is a duplicate. */
async function work(db: Db, file: PeopleFile, settle: (rows: JudgedRow[]) => Promise<number>): Promise<PeopleNumbers> {
  const numbers: PeopleNumbers = { read: 0, usersCreated: 0, duplicates: 0, invalid: 0, reasons: {} }
  const seen = new Set<string>()
  for await (const rows of file.rows()) {
    const judged = await judgeRows(db, { rows, header: file.header, columns: file.columns, seen })
    const created = await settle(judged)
    count(numbers, judged)
    numbers.read += rows.length
    numbers.usersCreated += created
    numbers.duplicates += judged.filter(({ verdict }) => verdict === 'new').length - created
  }
  const { read, usersCreated, duplicates, invalid } = numbers
  if (read === usersCreated + duplicates + invalid) return numbers
  throw new Refusal(`It does not add up: ${read} read, ${usersCreated} + ${duplicates} + ${invalid} accounted for.`)
}

function count(numbers: PeopleNumbers, rows: JudgedRow[]): void {
  for (const row of rows) {
    if (row.verdict === 'duplicate') numbers.duplicates += 1
    if (row.verdict !== 'invalid') continue
    numbers.invalid += 1
    for (const reason of row.reasons) numbers.reasons[reason] = (numbers.reasons[reason] ?? 0) + 1
  }
}

/** A file without new people changes nothing, the log included. */
async function recordApplied(
  trx: Trx,
  actor: Actor,
  { runId, numbers }: { runId: string; numbers: PeopleNumbers },
): Promise<void> {
  const { read, usersCreated, duplicates, invalid } = numbers
  if (usersCreated === 0) return
  await recordActivity(trx, actor, {
    type: 'import.applied',
    userId: null,
    description: `People imported: ${read} read, ${usersCreated} created, ${duplicates} duplicates, ${invalid} invalid`,
    entity: { type: 'import_run', id: runId },
    details: { read, usersCreated, duplicates, invalid },
  })
}

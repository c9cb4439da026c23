import { sql } from 'kysely'
import { busy, Refusal } from '../../core/refusal.ts'
import type { Limits } from '../../db/limits.ts'
import { inTransaction, isContention } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'
import { applyTo } from './apply-to.ts'
import type { Picker } from './pick-people.ts'
import { visibleRuns } from './visible-runs.ts'

const batchSize = 50
// A person whom a colleague is changing is reported soon, instead of holding up everyone after them.
const limits: Limits = { statement: 5000, lock: 300, idle: 10_000 }

/**
 * Applies a bulk action to the selected people, fifty per transaction. Finished people are recorded with their result,
 * so after an interruption the report is true and the same call continues with the rest.
 */
export async function workBulkRun(db: Db, actor: Picker, runId: string): Promise<void> {
  for (;;) {
    const isFinished = await inTransaction(db, (trx) => workBatch(trx, actor, runId), limits)
    if (isFinished) return
  }
}

async function workBatch(trx: Trx, actor: Picker, runId: string): Promise<boolean> {
  // Locked, so that no person is worked twice. A second caller that finds the lock taken stops.
  const run = await visibleRuns(trx, actor)
    .select(['bulkRuns.id', 'bulkRuns.verb', 'bulkRuns.value', 'bulkRuns.finishedAt', 'bulkRuns.pickId'])
    .where('bulkRuns.id', '=', runId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!run) return refuseUnknown(trx, actor, runId)
  if (run.finishedAt) return true

  const waiting = await findWaiting(trx, run)
  for (const userId of waiting) {
    const result = await tryOn(trx, actor, run, userId)
    await trx
      .insertInto('bulkResults')
      .values({ runId, userId, ...result })
      .execute()
  }
  if (waiting.length === batchSize) return false
  await trx.updateTable('bulkRuns').set({ finishedAt: new Date() }).where('id', '=', runId).execute()
  return true
}

async function refuseUnknown(trx: Trx, actor: Picker, runId: string): Promise<true> {
  const held = await visibleRuns(trx, actor).select('bulkRuns.id').where('bulkRuns.id', '=', runId).executeTakeFirst()
  if (!held) throw new Refusal('This no longer exists. Select again.')
  return true
}

async function findWaiting(trx: Trx, run: { id: string; pickId: string }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select picked.id from people_picks, unnest(user_ids) with ordinality picked (id, place)
    where people_picks.id = ${run.pickId}
      and not exists (select from bulk_results where run_id = ${run.id} and user_id = picked.id)
    order by place limit ${batchSize}`.execute(trx)
  return rows.map(({ id }) => id)
}

type Result = { outcome: 'done' | 'unchanged' } | { outcome: 'failed'; reason: string }

/** Runs in a savepoint: a refusal for one person leaves the others' changes in place. */
async function tryOn(trx: Trx, actor: Picker, run: { verb: string; value: string }, userId: string): Promise<Result> {
  await sql`savepoint person`.execute(trx)
  try {
    const isChanged = await applyTo(trx, actor, run, userId)
    await sql`release savepoint person`.execute(trx)
    return { outcome: isChanged ? 'done' : 'unchanged' }
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : isContention(error) ? busy : undefined
    if (reason === undefined) throw error
    await sql`rollback to savepoint person`.execute(trx)
    return { outcome: 'failed', reason }
  }
}

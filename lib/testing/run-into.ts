import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Trx } from '../db/types.ts'

type Met<First, Second> = { answer: First; settled: PromiseSettledResult<Second>; hasWaited: boolean }

/**
 * Runs the first work in a transaction that stays open until the second waits for its lock or ends; then continues and
 * commits it. Returns how both ended, and whether the second had to wait.
 */
export async function runInto<First, Second>(
  db: Db,
  first: (trx: Trx) => Promise<First>,
  second: () => Promise<Second>,
  more?: (trx: Trx) => Promise<unknown>,
): Promise<Met<First, Second>> {
  const trx = await db.startTransaction().execute()
  let isOver = false
  let working: Promise<[PromiseSettledResult<Second>]> | undefined
  try {
    const answer = await first(trx)
    working = Promise.allSettled([second()]).finally(() => {
      isOver = true
    })
    while (!isOver && !(await isAnyoneWaiting(db))) await sleep(20)
    const hasWaited = !isOver
    await more?.(trx)
    await trx.commit().execute()
    const [settled] = await working
    return { answer, settled, hasWaited }
  } catch (error) {
    // An open connection would keep the database from being dropped, and hide the failure.
    if (!trx.isCommitted) await trx.rollback().execute()
    await working
    throw error
  }
}

async function isAnyoneWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isAny: boolean }>`
    select exists (
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    ) as is_any`.execute(db)
  return rows[0]?.isAny ?? false
}

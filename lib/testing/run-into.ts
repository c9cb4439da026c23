import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Trx } from '../db/types.ts'

/**
 * Does the first work in a transaction that stays open until the second waits for a lock it holds, or is over; then
 * commits it. Answers how the second ended, and whether it had to wait.
 */
export async function runInto<T>(
  db: Db,
  first: (trx: Trx) => Promise<unknown>,
  second: () => Promise<T>,
): Promise<{ settled: PromiseSettledResult<T>; hasWaited: boolean }> {
  const trx = await db.startTransaction().execute()
  await first(trx)
  let isOver = false
  const working = Promise.allSettled([second()]).finally(() => {
    isOver = true
  })
  while (!isOver && !(await isAnyoneWaiting(db))) await sleep(20)
  const hasWaited = !isOver
  await trx.commit().execute()
  const [settled] = await working
  return { settled, hasWaited }
}

async function isAnyoneWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isAny: boolean }>`
    select exists (
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    ) as is_any`.execute(db)
  return rows[0]?.isAny ?? false
}

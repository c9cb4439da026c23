import { sql } from 'kysely'
import { someRows } from '../../db/some-rows.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'

/** At most `points` attempts within `seconds`, counted under `key`. */
export type Allowance = { key: string; points: number; seconds: number }

/** Counts one attempt under every key, before the attempt. True while every allowance has room. */
export async function countAttempts(db: Db, allowances: Allowance[], now = new Date()): Promise<boolean> {
  const at = now.getTime()
  const kept = await inTransaction(db, async (trx) => {
    const counted = await trx
      .insertInto('rateLimits')
      .values(inOrder(allowances).map(({ key, seconds }) => ({ key, points: 1, expire: at + seconds * 1000 })))
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          points: sql`case when rate_limits.expire <= ${at} then 1 else rate_limits.points + 1 end`,
          expire: sql`case when rate_limits.expire <= ${at} then excluded.expire else rate_limits.expire end`,
        }),
      )
      .returning(['key', 'points'])
      .execute()
    if (counted.some(({ points }) => points === 1)) await forgetCounters(trx, now, 1000)
    return counted
  })
  const counted = new Map(kept.map(({ key, points }) => [key, points]))
  return allowances.every(({ key, points }) => (counted.get(key) ?? 0) <= points)
}

/** Resets these counters, once the caller proved the right answer. */
export async function forgetAttempts(trx: Trx, allowances: Allowance[]): Promise<void> {
  const keys = allowances.map(({ key }) => key)
  const held = trx.selectFrom('rateLimits').select('key').where('key', 'in', keys)
  await held.orderBy(sql`key collate "C"`).forUpdate().execute()
  await trx.deleteFrom('rateLimits').where('key', 'in', keys).execute()
}

/** Uncounts one attempt, where only wrong ones count. */
export async function takeBackAttempt(trx: Trx, key: string): Promise<void> {
  await trx
    .updateTable('rateLimits')
    .set((row) => ({ points: row('points', '-', 1) }))
    .where('key', '=', key)
    .where('points', '>', 0)
    .execute()
}

// All attempts lock counters in one order, so that they never deadlock.
function inOrder(allowances: Allowance[]): Allowance[] {
  return allowances.toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

/** Deletes expired counters, at most `most`. Returns how many. */
export async function forgetCounters(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('rateLimits')
    .where(someRows('rateLimits', sql`expire < ${now.getTime()}`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

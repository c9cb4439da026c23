import { sql } from 'kysely'
import { someRows } from '../../db/some-rows.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db, Trx } from '../../db/types.ts'

/** At most so many points within so many seconds, counted under a key. */
export type Allowance = { key: string; points: number; seconds: number }

/** Counts one attempt under every key before it is made; true while all of them allow it. */
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

/** Forgets what was counted here, once someone has shown that they know the answer. */
export async function forgetAttempts(trx: Trx, allowances: Allowance[]): Promise<void> {
  const keys = allowances.map(({ key }) => key)
  const held = trx.selectFrom('rateLimits').select('key').where('key', 'in', keys)
  await held.orderBy(sql`key collate "C"`).forUpdate().execute()
  await trx.deleteFrom('rateLimits').where('key', 'in', keys).execute()
}

/** Takes one attempt back, for tries that only count when they were wrong. */
export async function takeBackAttempt(trx: Trx, key: string): Promise<void> {
  await trx
    .updateTable('rateLimits')
    .set((row) => ({ points: row('points', '-', 1) }))
    .where('key', '=', key)
    .where('points', '>', 0)
    .execute()
}

// Everyone locks the counters in the same order, so that two attempts never wait for each other.
function inOrder(allowances: Allowance[]): Allowance[] {
  return allowances.toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

/** Deletes counters of attempts whose time is over; answers how many, at most `most`. */
export async function forgetCounters(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('rateLimits')
    .where(someRows('rateLimits', sql`expire < ${now.getTime()}`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

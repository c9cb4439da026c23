import { sql } from 'kysely'
import type { Origin } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { addressGroup } from './client-address.ts'

/** At most so many within so many seconds. The name says of what. */
export type Limit = { name: string; points: number; seconds: number }

/** Counts one attempt from this address before it is made. Throws a Refusal once there were too many. */
export async function spendAttempt(db: Db, limit: Limit, origin: Origin, now = new Date()): Promise<void> {
  // Without instrumentation nobody's address is known, and then everyone shares one count: slower, never open.
  const who = origin.ipAddress ? addressGroup(origin.ipAddress) : 'unknown'
  const { points, freeAt } = await inTransaction(db, async (trx) => {
    const counted = await countAttempt(trx, `${limit.name}:${who}`, limit.seconds, now)
    if (counted.points === 1) await forgetOldCounts(trx, now)
    return counted
  })
  if (points <= limit.points) return

  const minutes = Math.max(1, Math.ceil((freeAt - now.getTime()) / 60_000))
  throw new Refusal(`Too many tries from your network. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`)
}

/** Counts under a key of any kind. One statement, so that attempts at the same moment cannot all read the same count. */
export function countAttempt(trx: Trx, key: string, seconds: number, now = new Date()) {
  const at = now.getTime()
  return trx
    .insertInto('rateLimits')
    .values({ key, points: 1, expire: at + seconds * 1000 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        points: sql`case when rate_limits.expire <= ${at} then 1 else rate_limits.points + 1 end`,
        expire: sql`case when rate_limits.expire <= ${at} then excluded.expire else rate_limits.expire end`,
      }),
    )
    .returning(['points', 'expire as freeAt'])
    .executeTakeFirstOrThrow()
}

const dayMilliseconds = 24 * 60 * 60 * 1000

// Skips what others hold, since two who clean up at once must not wait for each other.
async function forgetOldCounts(trx: Trx, now: Date): Promise<void> {
  await trx
    .deleteFrom('rateLimits')
    .where('key', 'in', (old) =>
      old
        .selectFrom('rateLimits')
        .select('key')
        .where('expire', '<', now.getTime() - dayMilliseconds)
        .limit(1000)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}

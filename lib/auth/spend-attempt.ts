import { sql } from 'kysely'
import type { Origin } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db } from '../db/types.ts'
import { addressGroup } from './client-address.ts'

/** At most so many within so many seconds. The name says of what. */
export type Limit = { name: string; points: number; seconds: number }

/** Counts one attempt from this address before it is made. Throws a Refusal once there were too many. */
export async function spendAttempt(db: Db, limit: Limit, origin: Origin, now = new Date()): Promise<void> {
  // Without instrumentation nobody's address is known, and then everyone shares one count: slower, never open.
  const who = origin.ipAddress ? addressGroup(origin.ipAddress) : 'unknown'
  const { points, freeAt } = await countAttempt(db, `${limit.name}:${who}`, limit.seconds, now)
  if (points <= limit.points) return

  const minutes = Math.max(1, Math.ceil((freeAt - now.getTime()) / 60_000))
  throw new Refusal(`Too many tries from your network. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`)
}

// One statement, so that attempts at the same moment cannot all read the same count.
async function countAttempt(db: Db, key: string, seconds: number, now: Date) {
  const at = now.getTime()
  return inTransaction(db, (trx) =>
    trx
      .insertInto('rateLimits')
      .values({ key, points: 1, expire: at + seconds * 1000 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          points: sql`case when rate_limits.expire <= ${at} then 1 else rate_limits.points + 1 end`,
          expire: sql`case when rate_limits.expire <= ${at} then excluded.expire else rate_limits.expire end`,
        }),
      )
      .returning(['points', 'expire as freeAt'])
      .executeTakeFirstOrThrow(),
  )
}

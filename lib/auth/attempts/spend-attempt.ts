import type { Origin } from '../../core/actor.ts'
import { TooMany } from '../../core/too-many.ts'
import type { Db, Trx } from '../../db/types.ts'
import { addressGroup } from './client-address.ts'
import { countAttempts, takeBackAttempt } from './count-attempts.ts'

/** At most `points` attempts within `seconds` per address; `name` says at what. */
export type Limit = { name: string; points: number; seconds: number }

/** Counts one attempt from this address, before the attempt. Throws TooMany past the limit. */
export async function spendAttempt(
  db: Db,
  { name, points, seconds }: Limit,
  origin: Origin,
  now = new Date(),
): Promise<void> {
  if (await countAttempts(db, [{ key: keyOf(name, origin), points, seconds }], now)) return
  throw new TooMany(`Too many tries from your network. Try again in ${Math.ceil(seconds / 60)} minutes.`, seconds)
}

/** Uncounts the attempt, where only wrong ones count. */
export async function returnAttempt(trx: Trx, { name }: Limit, origin: Origin): Promise<void> {
  await takeBackAttempt(trx, keyOf(name, origin))
}

// When no address is known, all callers share one counter: they may be slowed down, but never unlimited.
function keyOf(name: string, origin: Origin): string {
  return `${name}:${origin.ipAddress ? addressGroup(origin.ipAddress) : 'unknown'}`
}

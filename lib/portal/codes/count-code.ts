import { countAttempts } from '../../auth/attempts/count-attempts.ts'
import type { CustomerActor } from '../../core/actor.ts'
import { TooMany } from '../../core/too-many.ts'
import type { Db } from '../../db/types.ts'

const hour = 60 * 60
const day = 24 * hour

/**
 * Counts a code before it is mailed. Throws TooMany after eight within an hour or fifteen within a day. A customer who
 * opened a mailed link has a separate count, which a stranger with a reference cannot use up.
 */
export async function countCode(db: Db, { userId, byLink }: CustomerActor, now: Date): Promise<void> {
  const who = byLink ? `by link:${userId}` : userId
  if (!(await countAttempts(db, [{ key: `portal code:${who}`, points: 8, seconds: hour }], now)))
    throw new TooMany('Eight codes were sent within the hour. Use the latest, or try again later.', hour)
  if (!(await countAttempts(db, [{ key: `portal code:day:${who}`, points: 15, seconds: day }], now)))
    throw new TooMany('Fifteen codes were sent within a day. Try again tomorrow, or call us.', day)
}

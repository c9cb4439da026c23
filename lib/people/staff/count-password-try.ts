import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

const triesBeforeLock = 5
const longestLockMinutes = 60

/**
 * Counts a try before it is made, so that parallel tries cannot slip through; returns whether it may be made. The fifth
 * wrong one locks for a minute, each later one for twice as long, up to an hour.
 */
export async function countPasswordTry(trx: Trx, userId: string, now = new Date()): Promise<boolean> {
  const counted = await trx
    .updateTable('users')
    .set((row) => ({
      failedLoginAttempts: row('failedLoginAttempts', '+', 1),
      accountLockedUntil: sql<Date | null>`case when failed_login_attempts + 1 >= ${triesBeforeLock}
        then ${now}::timestamptz + interval '1 minute'
          * least(${longestLockMinutes}, power(2, least(failed_login_attempts + 1 - ${triesBeforeLock}, 30))) end`,
    }))
    .where('id', '=', userId)
    .where((row) => row.or([row('accountLockedUntil', 'is', null), row('accountLockedUntil', '<=', now)]))
    .returning('id')
    .executeTakeFirst()
  return counted !== undefined
}

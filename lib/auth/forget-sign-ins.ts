import type { Trx } from '../db/types.ts'

const day = 86_400_000
const sessionDays = 365
const linkDays = 30

/** Deletes sign-in and portal sessions that were last used a year ago; answers how many, at most `most`. */
export async function forgetSessions(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('userSessions')
    .where('id', 'in', (old) =>
      old
        .selectFrom('userSessions')
        .select('id')
        .where('lastActivity', '<', new Date(now.getTime() - sessionDays * day))
        .where('expiresAt', '<', now)
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes links for setting a password a month after they ran out. */
export async function forgetPasswordLinks(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('passwordLinks')
    .where('id', 'in', (old) =>
      old
        .selectFrom('passwordLinks')
        .select('id')
        .where('expiresAt', '<', new Date(now.getTime() - linkDays * day))
        .limit(most),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes first steps of a sign-in that nobody finished, a day after they ran out. */
export async function forgetSignInSteps(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('signInSteps')
    .where('id', 'in', (old) =>
      old
        .selectFrom('signInSteps')
        .select('id')
        .where('expiresAt', '<', new Date(now.getTime() - day))
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes counters of attempts whose time is over. */
export async function forgetCounters(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('rateLimits')
    .where('key', 'in', (old) =>
      old
        .selectFrom('rateLimits')
        .select('key')
        .where('expire', '<', now.getTime())
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

import { sql } from 'kysely'
import { someRows } from '../../db/some-rows.ts'
import type { Trx } from '../../db/types.ts'

const day = 86_400_000
const sessionDays = 365
const linkDays = 30

/** Deletes sessions last used over a year ago, at most `most`. Returns how many. */
export async function forgetSessions(trx: Trx, now: Date, most: number): Promise<number> {
  const unused = new Date(now.getTime() - sessionDays * day)
  const { numDeletedRows } = await trx
    .deleteFrom('userSessions')
    .where(someRows('userSessions', sql`last_activity < ${unused} and expires_at < ${now}`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes password links 30 days after they expired, at most `most`. Returns how many. */
export async function forgetPasswordLinks(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('passwordLinks')
    .where(someRows('passwordLinks', sql`expires_at < ${new Date(now.getTime() - linkDays * day)}`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes unfinished sign-ins a day after they expired, at most `most`. Returns how many. */
export async function forgetSignInSteps(trx: Trx, now: Date, most: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('signInSteps')
    .where(someRows('signInSteps', sql`expires_at < ${new Date(now.getTime() - day)}`, most))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

import type { StaffRole } from '../../core/actor.ts'
import type { Db, Trx } from '../../db/types.ts'
import { isOpenAccount } from '../demo-accounts.ts'
import { hashToken, newToken } from '../token.ts'

/** How long a code is accepted after the password, in seconds. */
export const stepSeconds = 10 * 60

/** Records a right password that awaits a code. Returns a token for the cookie, which opens nothing by itself. */
export async function openSignInStep(trx: Trx, userId: string, now: Date): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + stepSeconds * 1000)
  await trx
    .insertInto('signInSteps')
    .values({ id: hashToken(token), userId, createdAt: now, expiresAt })
    .execute()
  return token
}

/** The active colleague who still owes a code; undefined when the token is used, expired or unknown. */
export async function findSignInStep(db: Db, token: string, now = new Date()) {
  const found = await db
    .selectFrom('signInSteps as step')
    .innerJoin('users as person', 'person.id', 'step.userId')
    .select(['step.userId', 'person.role'])
    .where('step.id', '=', hashToken(token))
    .where('step.usedAt', 'is', null)
    .where('step.expiresAt', '>', now)
    .where('person.status', '=', 'active')
    .where(isOpenAccount('person.email'))
    .executeTakeFirst()
  return found && found.role !== 'customer' ? { userId: found.userId, role: found.role satisfies StaffRole } : undefined
}

/** Uses the step up; false when it is used or too old. */
export async function spendSignInStep(trx: Trx, token: string, now: Date): Promise<boolean> {
  const spent = await trx
    .updateTable('signInSteps')
    .set({ usedAt: now })
    .where('id', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst()
  return spent !== undefined
}

/** Deletes a person's unfinished sign-ins, for example after a new password. */
export async function dropSignInSteps(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('signInSteps').where('userId', '=', userId).execute()
}

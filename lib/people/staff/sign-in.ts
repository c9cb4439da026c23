import { isOpenAccount } from '../../auth/demo-accounts.ts'
import { endReplacedSession } from '../../auth/end-sessions.ts'
import { type Limit, returnAttempt } from '../../auth/spend-attempt.ts'
import { startSession } from '../../auth/start-session.ts'
import { type Origin, systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type Known, refused } from './check-password.ts'

/** Wrong passwords from one address, whatever the account. */
export const signInLimit: Limit = { name: 'sign-in', points: 100, seconds: 15 * 60 }

/** Lets in someone whose password was right; answers the token for their cookie. `replaces` is the browser's old one. */
export async function signIn(
  trx: Trx,
  origin: Origin,
  { userId, role, replaces }: Known & { replaces?: string | undefined },
  now = new Date(),
): Promise<string> {
  const token = await letIn(trx, origin, { userId, role, replaces }, now)
  await returnAttempt(trx, signInLimit, origin)
  return token
}

/** Begins the session of someone who proved who they are, in the place of the one this browser held. */
export async function letIn(
  trx: Trx,
  origin: Origin,
  { userId, role, replaces }: Known & { replaces?: string | undefined },
  now = new Date(),
): Promise<string> {
  const person = await trx
    .updateTable('users')
    .set({ lastLogin: now, failedLoginAttempts: 0, accountLockedUntil: null })
    .where('id', '=', userId)
    .where('role', '=', role)
    .where('status', '=', 'active')
    .where(isOpenAccount('email'))
    .returning('id')
    .executeTakeFirst()
  // Suspended between the password and now.
  if (!person) throw new Refusal(refused)

  if (replaces) await endReplacedSession(trx, { ...systemActor('sign-in'), origin }, replaces)
  return startSession(trx, origin, { userId, role }, now)
}

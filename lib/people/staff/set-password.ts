import { recordActivity } from '../../activity/record-activity.ts'
import { dropPasswordLinks, spendPasswordLink } from '../../auth/passwords/password-links.ts'
import { dropSignInSteps } from '../../auth/second-factor/sign-in-steps.ts'
import { endSessions } from '../../auth/staff-sessions/end-sessions.ts'
import { type Actor, type Origin, type StaffRole, systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type Entered, enter } from './sign-in.ts'

export type SetPasswordInput = { userId: string; passwordHash: string }

/** Sets a new password: ends every session, cancels open links and lifts a lock. Returns the role. */
export async function setPassword(
  trx: Trx,
  actor: Actor,
  { userId, passwordHash }: SetPasswordInput,
  now = new Date(),
): Promise<StaffRole> {
  const person = await trx
    .updateTable('users')
    .set({ passwordHash, failedLoginAttempts: 0, accountLockedUntil: null, updatedAt: now })
    .where('id', '=', userId)
    .where('role', '!=', 'customer')
    .where('status', '=', 'active')
    .returning('role')
    .executeTakeFirst()
  if (!person || person.role === 'customer') throw new Refusal(deadLink)

  await dropPasswordLinks(trx, userId, now)
  await dropSignInSteps(trx, userId)
  await recordActivity(trx, actor, { type: 'password.changed', userId, description: 'Password changed', at: now })
  await endSessions(trx, actor, { userId, reason: 'password_changed' })
  return person.role
}

/**
 * Sets the password for the holder of a link, who is then signed in, or asked for their code. Needed because strangers
 * can keep an account locked. `replaces` is the session this browser held.
 */
export async function setPasswordByLink(
  trx: Trx,
  origin: Origin,
  { token, passwordHash, replaces }: { token: string; passwordHash: string; replaces?: string | undefined },
  now = new Date(),
): Promise<Entered> {
  const userId = await spendPasswordLink(trx, token, now)
  if (!userId) throw new Refusal(deadLink)
  const role = await setPassword(trx, { ...systemActor('password-link'), origin }, { userId, passwordHash }, now)
  return enter(trx, origin, { userId, role, replaces }, now)
}

export const deadLink = 'This link has been used or is too old. Ask an admin for a new one.'

import { recordActivity } from '../../activity/record-activity.ts'
import { endSessions } from '../../auth/end-sessions.ts'
import { dropPasswordLinks, spendPasswordLink } from '../../auth/password-links.ts'
import { type Actor, type Origin, systemActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'

export type SetPasswordInput = { userId: string; passwordHash: string }

/** Gives someone a new password: every session ends, open links die, and a lock is lifted. */
export async function setPassword(
  trx: Trx,
  actor: Actor,
  { userId, passwordHash }: SetPasswordInput,
  now = new Date(),
): Promise<void> {
  const person = await trx
    .updateTable('users')
    .set({ passwordHash, failedLoginAttempts: 0, accountLockedUntil: null, updatedAt: now })
    .where('id', '=', userId)
    .where('role', '!=', 'customer')
    .where('status', '=', 'active')
    .returning('id')
    .executeTakeFirst()
  if (!person) throw new Refusal(deadLink)

  await dropPasswordLinks(trx, userId, now)
  await recordActivity(trx, actor, { type: 'password.changed', userId, description: 'Password changed', at: now })
  await endSessions(trx, actor, { userId, reason: 'password_changed' })
}

/** The same for whoever holds a link. */
export async function setPasswordByLink(
  trx: Trx,
  origin: Origin,
  { token, passwordHash }: { token: string; passwordHash: string },
  now = new Date(),
): Promise<void> {
  const userId = await spendPasswordLink(trx, token, now)
  if (!userId) throw new Refusal(deadLink)
  await setPassword(trx, { ...systemActor('password-link'), origin }, { userId, passwordHash }, now)
}

export const deadLink = 'This link has been used or is too old. Ask an admin for a new one.'

import { recordActivity } from '../../activity/record-activity.ts'
import { isOpenAccount } from '../../auth/demo-accounts.ts'
import { makePasswordLink } from '../../auth/passwords/password-links.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'

/**
 * Makes a one-time link with which a colleague sets their password; returns its token. Works while the account is
 * locked.
 */
export async function inviteStaff(
  trx: Trx,
  actor: Actor,
  { userId }: { userId: string },
  now = new Date(),
): Promise<string> {
  const person = await trx
    .selectFrom('users')
    .select('passwordHash')
    .where('id', '=', userId)
    .where('role', '!=', 'customer')
    .where('status', '=', 'active')
    .where(isOpenAccount('email'))
    .executeTakeFirst()
  if (!person) throw new Refusal('No active colleague has this account.')

  const purpose = person.passwordHash ? 'reset' : 'invite'
  const token = await makePasswordLink(trx, actor, { userId, purpose }, now)
  await recordActivity(trx, actor, {
    type: 'password.link_made',
    userId,
    description: purpose === 'invite' ? 'Invited to choose a password' : 'Link to reset the password made',
    at: now,
  })
  return token
}

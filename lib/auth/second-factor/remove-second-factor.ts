import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor, StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { readSetting } from '../../settings/read-setting.ts'
import { endSessions } from '../staff-sessions/end-sessions.ts'
import { secondFactorForAdmins } from './second-factor-for-admins.ts'

type Person = StaffActor & { userId: string }

/** Removes the colleague's own second factor. The caller has checked the password and a code. */
export async function removeOwnSecondFactor(trx: Trx, actor: Person, now = new Date()): Promise<void> {
  if (actor.role === 'admin' && (await readSetting(trx, secondFactorForAdmins)))
    throw new Refusal('Admins need two-step verification.')

  await remove(trx, actor.userId)
  const description = 'Two-step verification switched off'
  await recordActivity(trx, actor, { type: 'second_factor.removed', userId: actor.userId, description, at: now })
}

/** For a colleague who lost their phone: removes the second factor and ends all their sessions. */
export async function resetSecondFactor(
  trx: Trx,
  actor: Actor,
  { userId }: { userId: string },
  now = new Date(),
): Promise<void> {
  if (!(await remove(trx, userId))) throw new Refusal('This person has no two-step verification.')

  const description = 'Two-step verification reset'
  await recordActivity(trx, actor, { type: 'second_factor.reset', userId, description, at: now })
  await endSessions(trx, actor, { userId, reason: 'access_changed' })
}

async function remove(trx: Trx, userId: string): Promise<boolean> {
  await trx.deleteFrom('recoveryCodes').where('userId', '=', userId).execute()
  await trx.deleteFrom('signInSteps').where('userId', '=', userId).execute()
  const removed = await trx
    .deleteFrom('secondFactors')
    .where('userId', '=', userId)
    .returning('userId')
    .executeTakeFirst()
  return removed !== undefined
}

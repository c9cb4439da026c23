import { recordActivity } from '../../activity/record-activity.ts'
import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

type Person = StaffActor & { userId: string }

/** Switches a second factor on, after its first right code. Returns the recovery codes, which are shown once. */
export async function confirmSecondFactor(trx: Trx, actor: Person, now = new Date()): Promise<string[]> {
  const { userId } = actor
  const confirmed = await trx
    .updateTable('secondFactors')
    .set({ confirmedAt: now })
    .where('userId', '=', userId)
    .where('confirmedAt', 'is', null)
    .returning('userId')
    .executeTakeFirst()
  if (!confirmed) throw new Refusal('Two-step verification is already set up, or has not been started.')

  const description = 'Two-step verification set up'
  await recordActivity(trx, actor, { type: 'second_factor.confirmed', userId, description, at: now })
  return makeRecoveryCodes(trx, userId, now)
}

/** Replaces the recovery codes and returns the new ones. */
export async function renewRecoveryCodes(trx: Trx, actor: Person, now = new Date()): Promise<string[]> {
  const { userId } = actor
  const description = 'Recovery codes replaced'
  await recordActivity(trx, actor, { type: 'second_factor.codes_renewed', userId, description, at: now })
  return makeRecoveryCodes(trx, userId, now)
}

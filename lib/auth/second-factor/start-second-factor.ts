import { recordActivity } from '../../activity/record-activity.ts'
import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { sealSeed } from './seed.ts'
import { newSeed } from './totp.ts'

/** Starts or restarts setting up the colleague's own second factor; a first code then confirms it. */
export async function startSecondFactor(
  trx: Trx,
  actor: StaffActor & { userId: string },
  { keyring }: { keyring: Keyring },
  now = new Date(),
): Promise<void> {
  const { userId } = actor
  const begun = { seed: sealSeed(keyring, userId, newSeed()), createdAt: now, lastStep: 0 }
  const started = await trx
    .insertInto('secondFactors')
    .values({ userId, ...begun })
    .onConflict((conflict) =>
      conflict.column('userId').doUpdateSet(begun).where('secondFactors.confirmedAt', 'is', null),
    )
    .returning('userId')
    .executeTakeFirst()
  if (!started) throw new Refusal('Two-step verification is already set up.')

  const description = 'Two-step verification set-up started'
  await recordActivity(trx, actor, { type: 'second_factor.started', userId, description, at: now })
}

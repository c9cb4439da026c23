import { recordActivity } from '../activity/record-activity.ts'
import { type Actor, isOffice } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import type { Keyring } from '../privacy/vault.ts'
import { lockFinder } from './lock-finder.ts'
import { regroup } from './regroup.ts'

export type SuggestAgainInput = { userA: string; userB: string; keyring: Keyring }

/** Takes back that two records are not the same person. */
export async function suggestAgain(trx: Trx, actor: Actor, input: SuggestAgainInput, now = new Date()): Promise<void> {
  const { userA, userB, keyring } = input
  await lockFinder(trx)
  const undone = await trx
    .updateTable('duplicatePairs')
    .set({ state: 'possible', dismissedAt: null, dismissedBy: null })
    .where((row) => row.lit(isOffice(actor)))
    .where('userA', '=', userA)
    .where('userB', '=', userB)
    .where('state', '=', 'dismissed')
    .returning('userA')
    .executeTakeFirst()
  if (!undone) throw new Refusal('These two are no longer set apart.')

  await regroup(trx, keyring, [userA, userB])
  const description = 'No longer noted as not the same person as another record'
  await recordActivity(trx, actor, {
    type: 'duplicate.restored',
    userId: userA,
    description,
    entity: { type: 'user', id: userB },
    at: now,
  })
}

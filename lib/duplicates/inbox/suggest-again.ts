import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { regroup } from '../groups/regroup.ts'
import { lockFinder } from '../lock-finder.ts'

export type SuggestAgainInput = { userA: string; userB: string; keyring: Keyring }

/** Removes the mark that two people are different, including marks on records merged into them. */
export async function suggestAgain(trx: Trx, actor: Actor, input: SuggestAgainInput, now = new Date()): Promise<void> {
  const { userA, userB, keyring } = input
  await lockFinder(trx)
  const undone = await trx
    .updateTable('duplicatePairs')
    .set({ state: 'possible', dismissedAt: null, dismissedBy: null })
    .where((row) => row.lit(isOffice(actor)))
    .where('state', '=', 'dismissed')
    .where((row) =>
      row.or([
        row.and([row('userA', 'in', bearersOf(trx, userA)), row('userB', 'in', bearersOf(trx, userB))]),
        row.and([row('userA', 'in', bearersOf(trx, userB)), row('userB', 'in', bearersOf(trx, userA))]),
      ]),
    )
    .returning('userA')
    .execute()
  if (undone.length === 0) throw new Refusal('These two are no longer marked as different people.')

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

function bearersOf(trx: Trx, userId: string) {
  return trx
    .selectFrom('users')
    .select('id')
    .where((row) => row.or([row('id', '=', userId), row('mergedIntoId', '=', userId)]))
}

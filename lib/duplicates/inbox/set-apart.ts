import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { regroup } from '../groups/regroup.ts'
import { lockFinder } from '../lock-finder.ts'
import { visibleDuplicates } from './visible-duplicates.ts'

export type SetApartInput = { groupId: string; userId: string; keyring: Keyring }

/** Marks one member of a group as a different person from the others. Their pairs are never suggested again. */
export async function setApart(trx: Trx, actor: Actor, input: SetApartInput, now = new Date()): Promise<void> {
  const { groupId, userId, keyring } = input
  await lockFinder(trx)
  const group = await visibleDuplicates(trx, actor)
    .select('duplicateGroups.id')
    .where('duplicateGroups.id', '=', groupId)
    .executeTakeFirst()
  const pairs = group ? await dismiss(trx, actor, groupId, userId, now) : []
  if (pairs.length === 0) throw new Refusal('This suggestion has already been decided.')

  await regroup(trx, keyring, [...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
  await recordActivity(
    trx,
    actor,
    ...pairs.map(({ userA, userB }) => {
      const otherId = userA === userId ? userB : userA
      const description = 'Noted as not the same person as another record'
      return {
        type: 'duplicate.dismissed' as const,
        userId,
        description,
        entity: { type: 'user', id: otherId },
        at: now,
      }
    }),
  )
}

function dismiss(trx: Trx, actor: Actor, groupId: string, userId: string, now: Date) {
  return trx
    .updateTable('duplicatePairs')
    .set({ state: 'dismissed', groupId: null, dismissedAt: now, dismissedBy: actor.userId })
    .where('groupId', '=', groupId)
    .where((row) => row.or([row('userA', '=', userId), row('userB', '=', userId)]))
    .returning(['userA', 'userB'])
    .execute()
}

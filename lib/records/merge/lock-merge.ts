import type { Actor } from '../../core/actor.ts'
import { formatDay } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { lockSnapshots, type Snapshot } from '../../people/merging/read-snapshots.ts'
import { nameOfRecord } from './gather-records.ts'
import { visibleMerges } from './list/visible-merges.ts'

export type LockedMerge = Awaited<ReturnType<typeof findMerge>> & {
  survivor: Snapshot
  members: { userId: string; email: string | null }[]
}

/**
 * A merge and its records, locked until the transaction ends; undefined if missing. Throws if it cannot be undone now.
 */
export async function lockMerge(trx: Trx, actor: Actor, mergeId: string): Promise<LockedMerge | undefined> {
  const known = await visibleMerges(trx, actor).select('id').where('id', '=', mergeId).executeTakeFirst()
  if (!known) return undefined

  // Locks people before the merge, in the order a merge uses; otherwise two that cross would deadlock.
  const members = await trx
    .selectFrom('userMergeMembers')
    .select(['userId', 'email'])
    .where('mergeId', '=', mergeId)
    .orderBy('userId')
    .execute()
  const { survivorId } = await findMerge(trx, mergeId)
  const people = await lockSnapshots(trx, actor, [survivorId, ...members.map(({ userId }) => userId)])
  const merge = await findMerge(trx, mergeId)
  await refuseErased(trx, [survivorId, ...members.map(({ userId }) => userId)])
  const survivor = people.find(({ id }) => id === survivorId)
  if (!survivor) return undefined

  if (merge.undoneAt) throw new Refusal('This merge has been undone already.')
  await refuseOutOfOrder(trx, merge, survivor)
  return { ...merge, survivor, members }
}

async function refuseErased(trx: Trx, ids: string[]): Promise<void> {
  const erased = trx.selectFrom('users').select('id').where('id', 'in', ids).where('erasedAt', 'is not', null)
  if (await erased.executeTakeFirst())
    throw new Refusal('This person has since been erased, so the merge can no longer be undone.')
}

function findMerge(trx: Trx, mergeId: string) {
  return trx
    .selectFrom('userMerges')
    .select(['id', 'survivorId', 'fields', 'sealed', 'consentEventIds', 'mergedAt', 'undoneAt'])
    .where('id', '=', mergeId)
    .executeTakeFirstOrThrow()
}

/** Merges are undone latest first, otherwise the values of one would be taken for those of another. */
async function refuseOutOfOrder(
  trx: Trx,
  merge: { id: string; survivorId: string },
  survivor: Snapshot,
): Promise<void> {
  if (survivor.mergedIntoId)
    throw new Refusal(`${nameOfRecord(survivor)} was itself merged into another record since. Undo that merge first.`)

  const later = await trx
    .selectFrom('userMerges')
    .select('mergedAt')
    .where('survivorId', '=', merge.survivorId)
    .where('id', '>', merge.id)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (later)
    throw new Refusal(
      `Another record was merged into ${nameOfRecord(survivor)} later, on ${formatDay(later.mergedAt)}. Undo that merge first.`,
    )
}

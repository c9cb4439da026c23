import type { StaffActor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePicks } from './pick-people.ts'

/** The ids of everyone picked; undefined where this actor picked nothing of that id. */
export async function listPicked(db: Db, { userId, ...actor }: StaffActor, id: string): Promise<string[] | undefined> {
  if (!userId) return undefined
  const pick = await visiblePicks(db, { ...actor, userId })
    .select('userIds')
    .where('id', '=', id)
    .executeTakeFirst()
  return pick?.userIds
}

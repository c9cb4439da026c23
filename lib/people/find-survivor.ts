import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visiblePeople } from './visible-people.ts'

/** The current id of a person: their own, or the survivor's if they were merged. */
export async function findSurvivor(db: Db, actor: Actor, id: string): Promise<string | undefined> {
  const found = await visiblePeople(db, actor)
    .select(['users.id', 'users.mergedIntoId'])
    .where('users.id', '=', id)
    .executeTakeFirst()
  return found?.mergedIntoId ? findSurvivor(db, actor, found.mergedIntoId) : found?.id
}

import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../../people/visible-people.ts'

/** Who in reach asked to be erased and still waits, the first who asked first. */
export function listErasureRequests(db: Db, actor: Actor) {
  return visiblePeople(db, actor)
    .innerJoin('erasureRequests', 'erasureRequests.userId', 'users.id')
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'erasureRequests.askedAt'])
    .where('users.mergedIntoId', 'is', null)
    .orderBy('erasureRequests.askedAt')
    .limit(200)
    .execute()
}

import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visiblePeople } from '../../people/visible-people.ts'

/** Customers who asked to be erased and still wait, the longest waiting first. */
export function listErasureRequests(db: Db, actor: Actor) {
  return visiblePeople(db, actor)
    .innerJoin('erasureRequests', 'erasureRequests.userId', 'users.id')
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'erasureRequests.askedAt'])
    .where('users.mergedIntoId', 'is', null)
    .orderBy('erasureRequests.askedAt')
    .limit(200)
    .execute()
}

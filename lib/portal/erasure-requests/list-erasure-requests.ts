import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { countCap, countRows, type Total } from '../../lists/count-rows.ts'
import { visiblePeople } from '../../people/visible-people.ts'

/** Customers who asked to be erased and still wait, the longest waiting first. */
export function listErasureRequests(db: Db, actor: Actor) {
  return waitingPeople(db, actor)
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'erasureRequests.askedAt'])
    .orderBy('erasureRequests.askedAt')
    .limit(200)
    .execute()
}

export function countErasureRequests(db: Db, actor: Actor): Promise<Total> {
  return countRows(
    db,
    waitingPeople(db, actor)
      .select('users.id')
      .limit(countCap + 1),
  )
}

function waitingPeople(db: Db, actor: Actor) {
  return visiblePeople(db, actor)
    .innerJoin('erasureRequests', 'erasureRequests.userId', 'users.id')
    .where('users.mergedIntoId', 'is', null)
}

import { type Actor, isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/**
 * People whose sealed fields this actor may read or write: admins everybody's. Customers read their own after a code and
 * instructors at the times of their sessions, each through a verb of its own.
 */
export function visibleSensitive(db: Db, actor: Actor) {
  return peopleAndVault(db).where((row) => row.lit(isOffice(actor)))
}

/** People whose sealed fields this actor may write without reading them: their own, for a customer. */
export function writableSensitive(db: Db, actor: Actor) {
  if (actor.kind !== 'customer') return visibleSensitive(db, actor)
  return peopleAndVault(db).where('users.id', '=', actor.userId)
}

function peopleAndVault(db: Db) {
  return db
    .selectFrom('users')
    .leftJoin('userSensitive', 'userSensitive.userId', 'users.id')
    .where('users.mergedIntoId', 'is', null)
    .where('users.erasedAt', 'is', null)
}

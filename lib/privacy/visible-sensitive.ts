import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/**
 * People whose sealed fields this actor may read or write: admins everybody's. Customers read their own after a code and
 * instructors at the times of their sessions, each through a verb of its own.
 */
export function visibleSensitive(db: Db, actor: Actor) {
  const isOffice = actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'admin')
  return db
    .selectFrom('users')
    .leftJoin('userSensitive', 'userSensitive.userId', 'users.id')
    .where((row) => row.lit(isOffice))
    .where('users.mergedIntoId', 'is', null)
    .where('users.erasedAt', 'is', null)
}

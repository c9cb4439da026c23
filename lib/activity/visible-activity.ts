import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** The log rows the actor may read: admins all, instructors their own actions, customers the rows about themselves. */
export function visibleActivity(db: Db, actor: Actor) {
  return db.selectFrom('userActivityLogs').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return actor.role === 'admin' ? row.lit(true) : row('userActivityLogs.actorId', '=', actor.userId)
      case 'customer':
        return row('userActivityLogs.userId', '=', actor.userId)
      default:
        return actor satisfies never
    }
  })
}

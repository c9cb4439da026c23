import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** The log as this actor may read it: admins all, customers and instructors what they did themselves or was done to them. */
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

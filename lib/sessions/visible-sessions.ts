import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Course sessions this actor may reach: admins all, an instructor their own, a customer none. */
export function visibleSessions(db: Db, actor: Actor) {
  return db.selectFrom('courseSessions').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return actor.role === 'admin' ? row.lit(true) : row('courseSessions.instructorId', '=', actor.userId)
      case 'customer':
        return row.lit(false)
      default:
        return actor satisfies never
    }
  })
}

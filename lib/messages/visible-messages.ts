import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Messages this actor may reach: admins all, customers those written to them, instructors none. */
export function visibleMessages(db: Db, actor: Actor) {
  return db.selectFrom('messages').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.lit(actor.role === 'admin')
      case 'customer':
        return row('messages.userId', '=', actor.userId)
      default:
        return actor satisfies never
    }
  })
}

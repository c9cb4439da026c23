import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** People this actor may reach: admins everybody, a customer themself, instructors nobody (their register asks by session). */
export function visiblePeople(db: Db, actor: Actor) {
  return db.selectFrom('users').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.lit(actor.role === 'admin')
      case 'customer':
        return row('users.id', '=', actor.userId)
      default:
        return actor satisfies never
    }
  })
}

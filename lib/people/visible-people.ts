import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/**
 * People this actor may reach: admins everybody, a customer themself, instructors nobody (their register asks by session).
 * Whoever was erased is out of everyone's reach; lib/records tells that they were.
 */
export function visiblePeople(db: Db, actor: Actor) {
  return db.selectFrom('users').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.and([row.lit(actor.role === 'admin'), row('users.erasedAt', 'is', null)])
      case 'customer':
        return row.and([row('users.id', '=', actor.userId), row('users.erasedAt', 'is', null)])
      default:
        return actor satisfies never
    }
  })
}

import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/**
 * People within the actor's reach: everyone for admins, themself for a customer, no one for instructors (registers go
 * by session). Erased people are out of reach; lib/records knows of them.
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

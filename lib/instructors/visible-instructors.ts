import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Colleagues this actor may reach as instructors: admins all, an instructor themself, a customer none. */
export function visibleInstructors(db: Db, actor: Actor) {
  return db
    .selectFrom('users')
    .where('users.role', '<>', 'customer')
    .where('users.mergedIntoId', 'is', null)
    .where('users.erasedAt', 'is', null)
    .where((row) => {
      switch (actor.kind) {
        case 'system':
          return row.lit(true)
        case 'staff':
          return actor.role === 'admin' ? row.lit(true) : row('users.id', '=', actor.userId)
        case 'customer':
          return row.lit(false)
        default:
          return actor satisfies never
      }
    })
}

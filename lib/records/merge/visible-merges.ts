import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'

/** Merges this actor may reach: admins all, everybody else none. */
export function visibleMerges(db: Db, actor: Actor) {
  return db.selectFrom('userMerges').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.lit(actor.role === 'admin')
      case 'customer':
        return row.lit(false)
      default:
        return actor satisfies never
    }
  })
}

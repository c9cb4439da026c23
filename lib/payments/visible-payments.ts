import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Payments this actor may reach: admins all, customers their own, instructors none. */
export function visiblePayments(db: Db, actor: Actor) {
  return db.selectFrom('payments').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.lit(actor.role === 'admin')
      case 'customer':
        return row('payments.userId', '=', actor.userId)
      default:
        return actor satisfies never
    }
  })
}

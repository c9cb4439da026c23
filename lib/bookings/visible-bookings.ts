import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'

/** Bookings this actor may reach: admins all, customers those they made, instructors none. */
export function visibleBookings(db: Db, actor: Actor) {
  return db.selectFrom('bookings').where((row) => {
    switch (actor.kind) {
      case 'system':
        return row.lit(true)
      case 'staff':
        return row.lit(actor.role === 'admin')
      case 'customer':
        return row('bookings.userId', '=', actor.userId)
      default:
        return actor satisfies never
    }
  })
}

import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Bookings this actor may reach: admins all, customers their own unless they came by a seat, instructors none. */
export function visibleBookings(db: Db, actor: Actor) {
  return db
    .selectFrom('bookings')
    .where(ownOrAll(actor, 'bookings.userId'))
    .where((row) => row.lit(actor.kind !== 'customer' || !actor.onlyBookingId))
}

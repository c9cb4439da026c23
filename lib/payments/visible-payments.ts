import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Payments this actor may reach: admins all, customers their own unless they came by a seat, instructors none. */
export function visiblePayments(db: Db, actor: Actor) {
  return db
    .selectFrom('payments')
    .where(ownOrAll(actor, 'payments.userId'))
    .where((row) => row.lit(actor.kind !== 'customer' || !actor.onlyBookingId))
}

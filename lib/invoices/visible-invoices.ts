import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Documents this actor may reach: admins all, customers their own unless they came by a seat, instructors none. */
export function visibleInvoices(db: Db, actor: Actor) {
  return db
    .selectFrom('invoices')
    .where(ownOrAll(actor, 'invoices.userId'))
    .where((row) => row.lit(actor.kind !== 'customer' || !actor.onlyBookingId))
}

import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/**
 * Payments this actor may reach: admins all, customers their own unless they came by a seat, instructors none. Only
 * admins reach a voided payment.
 */
export function visiblePayments(db: Db, actor: Actor) {
  return db
    .selectFrom('payments')
    .where(ownOrAll(actor, 'payments.userId'))
    .where((row) => row.lit(actor.kind !== 'customer' || !actor.onlyBookingId))
    .where((row) => row.or([row.lit(actor.kind !== 'customer'), row('payments.voidedAt', 'is', null)]))
}

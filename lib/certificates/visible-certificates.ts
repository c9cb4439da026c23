import type { Actor } from '../core/actor.ts'
import { ownOrAll } from '../db/own-or-all.ts'
import type { Db } from '../db/types.ts'

/** Certificates this actor may reach: admins all, customers their own, instructors none. By a seat, only that of the seat. */
export function visibleCertificates(db: Db, actor: Actor) {
  const reached = db.selectFrom('certificates').where(ownOrAll(actor, 'certificates.userId'))
  const onlyBookingId = actor.kind === 'customer' ? actor.onlyBookingId : undefined
  if (!onlyBookingId) return reached
  return reached.where('certificates.attendeeId', 'in', (row) =>
    row.selectFrom('bookingAttendees').select('bookingAttendees.id').where('bookingId', '=', onlyBookingId),
  )
}

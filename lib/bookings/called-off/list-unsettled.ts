import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { isOffice } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { visibleBookings } from '../visible-bookings.ts'

export type Unsettled = Awaited<ReturnType<typeof listUnsettled>>[number]

/** The live bookings of a session that was called off, in the order in which they were made; for the office alone. */
export function listUnsettled(db: Db, actor: Actor, sessionId: string) {
  return visibleBookings(db, actor)
    .innerJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .select([
      'bookings.id',
      'bookings.reference',
      'bookings.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      'bookings.numberOfAttendees as seats',
      'bookings.finalAmount',
      sql<string>`(
        select coalesce(sum(amount - refunded_amount - pending_refunds), 0)
          - (select coalesce(sum(amount), 0) from booking_entries
              where booking_entries.booking_id = bookings.id and kind = 'transfer')
        from payments
        where payments.booking_id = bookings.id and payments.status in ('succeeded', 'partially_refunded')
      )::numeric(10, 2)::text`.as('received'),
    ])
    .where('bookings.sessionId', '=', sessionId)
    .where('courseSessions.status', '=', 'cancelled')
    .where('bookings.status', 'in', ['pending', 'confirmed'])
    .where((row) => row.lit(isOffice(actor)))
    .orderBy('bookings.createdAt')
    .orderBy('bookings.id')
    .execute()
}

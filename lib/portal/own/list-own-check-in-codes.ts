import { sql } from 'kysely'
import type { CustomerActor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import type { Db } from '../../db/types.ts'
import { checkInCode } from '../../sessions/check-in/check-in-code.ts'
import { visibleOwnBookings } from './visible-own-bookings.ts'

export type OwnCheckInCode = { seatId: string; bookingId: string; name: string; code: string }

/**
 * The check-in codes that a customer can show for courses still to come: that of their own seat and, as the booker, those
 * of attendees without a record.
 */
export async function listOwnCheckInCodes(db: Db, actor: CustomerActor, now = new Date()): Promise<OwnCheckInCode[]> {
  const seats = await visibleOwnBookings(db, actor)
    .innerJoin('bookingAttendees as seat', 'seat.bookingId', 'bookings.id')
    .select([
      'seat.id as seatId',
      'seat.holderNumber',
      'bookings.id as bookingId',
      sql<string>`concat_ws(' ', seat.first_name, seat.last_name)`.as('name'),
    ])
    .where('seat.status', '=', 'booked')
    .where('bookings.status', 'in', ['pending', 'confirmed'])
    .where('courseSessions.status', '<>', 'cancelled')
    .where((row) =>
      row.or([
        row('seat.userId', '=', actor.userId),
        row.and([row('seat.userId', 'is', null), row('bookings.userId', '=', actor.userId)]),
      ]),
    )
    .where((row) =>
      row.exists(
        row
          .selectFrom('sessionDays')
          .select('sessionDays.id')
          .whereRef('sessionDays.sessionId', '=', 'bookings.sessionId')
          .where('sessionDays.day', '>=', toPlainDate(now)),
      ),
    )
    .orderBy('bookings.courseDate')
    .orderBy('seat.seatNumber')
    .execute()
  return seats.map(({ holderNumber, ...seat }) => ({
    ...seat,
    code: checkInCode({ seatId: seat.seatId, holderNumber }),
  }))
}

import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatPlainDate } from '../../core/dates.ts'
import { add } from '../../core/money.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import type { Trx } from '../../db/types.ts'
import { releaseSeats, takeSeats } from '../../sessions/seats/take-seats.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import { holdBooking, refuseOtherPrice } from '../seats/hold-booking.ts'
import { refuseSecondSeat } from '../seats/refuse-second-seat.ts'
import { holdTarget, refuseMarked } from './hold-target.ts'
import type { MoveBookingInput } from './schemas.ts'

/** Moves a whole booking to another session of its course at the same price, and writes to everyone on it. */
export async function moveBooking(
  trx: Trx,
  actor: Actor,
  { bookingId, sessionId, quoted, secondSeat }: MoveBookingInput,
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId)
  refuseOtherPrice(add(booking.price.final, booking.charge), quoted)
  await refuseMarked(trx, { bookingId })
  const target = await holdTarget(trx, actor, { booking, sessionId }, now)

  const seated = await trx
    .selectFrom('bookingAttendees')
    .select('userId')
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .execute()
  // A person with two seats in this booking was given both on purpose, and keeps both.
  const people = [...new Set(seated.map(({ userId }) => userId))]
  await takeSeats(trx, sessionId, booking.seats)
  await refuseSecondSeat(trx, { sessionId, holders: people.map((userId) => ({ userId })), secondSeat })
  if (booking.sessionId) await releaseSeats(trx, booking.sessionId, booking.seats)
  await trx
    .updateTable('bookings')
    .set((row) => ({
      sessionId,
      courseDate: target.firstDay,
      movedFromSessionId: booking.sessionId,
      movedFromDate: booking.courseDate,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', bookingId)
    .execute()

  await recordActivity(trx, actor, {
    type: 'booking.moved',
    userId: booking.userId,
    description: `Booking ${booking.reference} moved ${fromTo(booking.courseDate, target.firstDay)}`,
    entity: { type: 'booking', id: bookingId },
    changes: {
      sessionId: { before: booking.sessionId, after: sessionId },
      courseDate: { before: booking.courseDate, after: target.firstDay },
    },
    at: now,
  })
  await notifyOfSeat(trx, actor, { bookingId, news: 'moved', userIds: seated.map(({ userId }) => userId) }, now)
}

function fromTo(from: PlainDate | null, to: PlainDate): string {
  return [...(from ? [`from ${formatPlainDate(from)}`] : []), `to ${formatPlainDate(to)}`].join(' ')
}

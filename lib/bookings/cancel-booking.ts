import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'
import { releaseSeats } from '../sessions/seats/take-seats.ts'
import { notifyOfSeat } from './notify-bookers.ts'
import { holdSeatsOf } from './seats/hold-seats-of.ts'
import { visibleBookings } from './visible-bookings.ts'

export type CancelBookingInput = { bookingId: string; reason: string }

/** Cancels a booking, gives its seats back and writes to booker and attendees. Payments stay until they are refunded. */
export async function cancelBooking(
  trx: Trx,
  actor: Actor,
  { bookingId, reason }: CancelBookingInput,
  now = new Date(),
): Promise<void> {
  const booking = await visibleBookings(trx, actor)
    .select(['id', 'reference', 'userId', 'sessionId', 'status', 'courseDate'])
    .where('id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst()
  if (!booking) throw new Refusal('This booking no longer exists.')
  if (booking.status === 'cancelled') throw new Refusal('This booking is already cancelled.')
  if (booking.status === 'completed') throw new Refusal('This course has already been taught.')
  await holdSeatsOf(trx, bookingId)

  await trx
    .updateTable('bookings')
    .set((row) => ({
      status: 'cancelled',
      cancelledAt: now,
      cancellationReason: reason,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', bookingId)
    .execute()
  const seated = await listSeated(trx, bookingId)
  if (booking.sessionId) await releaseSeats(trx, booking.sessionId, seated.length)
  if (booking.status === 'confirmed' && (booking.courseDate ?? '') >= toPlainDate(now))
    await notifyOfSeat(trx, actor, { bookingId, news: 'all cancelled', userIds: seated }, now)

  await refreshFigures(trx, [booking.userId])
  await noteLastActivity(trx, [booking.userId], now)
  await recordActivity(trx, actor, {
    type: 'booking.cancelled',
    userId: booking.userId,
    description: `Booking ${booking.reference} cancelled`,
    entity: { type: 'booking', id: bookingId },
    details: { reason },
    changes: { status: { before: booking.status, after: 'cancelled' } },
    at: now,
  })
}

async function listSeated(trx: Trx, bookingId: string): Promise<(string | null)[]> {
  const seats = await trx
    .selectFrom('bookingAttendees')
    .select('userId')
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .execute()
  return seats.map(({ userId }) => userId)
}

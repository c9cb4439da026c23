import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatMoney } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { releaseSeats } from '../../training/take-seats.ts'
import { holdBooking } from './hold-booking.ts'
import { priceColumns, priceWithLess } from './price-seats.ts'
import type { CancelSeatInput } from './schemas.ts'

/** Cancels one seat without touching the others, at the price that was quoted. What was paid stays until it is refunded. */
export async function cancelSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, seatId, quoted }: CancelSeatInput,
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId)
  if (booking.seats < 2) throw new Refusal('This is the last seat. Cancel the booking instead.')
  const price = priceColumns(priceWithLess(booking))
  if (price.finalAmount !== quoted) {
    throw new Refusal(`The booking would now cost ${formatMoney(price.finalAmount)}. Load the page again, then decide.`)
  }

  const seat = await trx
    .updateTable('bookingAttendees')
    .set({ status: 'cancelled', updatedAt: now })
    .where('id', '=', seatId)
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .returning('seatNumber')
    .executeTakeFirst()
  if (!seat) throw new Refusal('This seat is not booked any more.')
  await trx
    .updateTable('bookings')
    .set((row) => ({
      ...price,
      numberOfAttendees: booking.seats - 1,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', bookingId)
    .execute()
  if (booking.sessionId) await releaseSeats(trx, booking.sessionId, 1)

  await recordActivity(trx, actor, {
    type: 'booking.updated',
    userId: booking.userId,
    description: `Seat ${seat.seatNumber} of ${booking.reference} cancelled`,
    entity: { type: 'booking', id: bookingId },
    changes: {
      seats: { before: booking.seats, after: booking.seats - 1 },
      finalAmount: { before: booking.finalAmount, after: price.finalAmount },
    },
    at: now,
  })
}

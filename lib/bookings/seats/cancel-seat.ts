import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { toDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { releaseSeats } from '../../sessions/seats/take-seats.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import { toPriceColumns } from '../price-columns.ts'
import { type HeldBooking, holdBooking, refuseOtherPrice } from './hold-booking.ts'
import { priceWithLess } from './price-seats.ts'
import type { CancelSeatInput } from './schemas.ts'

/** Cancels one of several seats at the quoted price, and writes to its attendee and to the booker. */
export async function cancelSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, seatId, quoted }: CancelSeatInput,
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId)
  if (booking.seats < 2) throw new Refusal('This is the last seat. Cancel the booking instead.')
  refuseOtherPrice(priceWithLess(booking).final, quoted)

  const { userId } = await giveUpSeat(trx, actor, { booking, seatId }, now)
  await notifyOfSeat(trx, actor, { bookingId, news: 'cancelled', userIds: [userId] }, now)
}

/** `movedTo` is the booking that the seat became, if it was moved. */
type GivenUp = { booking: HeldBooking; seatId: string; movedTo?: { id: string; words: string } }

/** Cancels one of several seats and reprices the booking; returns the seat. Payments stay until they are refunded. */
export async function giveUpSeat(trx: Trx, actor: Actor, { booking, seatId, movedTo }: GivenUp, now: Date) {
  const price = priceWithLess(booking)
  const seat = await trx
    .updateTable('bookingAttendees')
    .set({ status: 'cancelled', movedToBookingId: movedTo?.id ?? null, updatedAt: now })
    .where('id', '=', seatId)
    .where('bookingId', '=', booking.id)
    .where('status', '=', 'booked')
    .returning(['seatNumber', 'userId', 'firstName', 'lastName', 'email', 'certificateName'])
    .executeTakeFirst()
  if (!seat) throw new Refusal('This seat is no longer booked.')
  await trx
    .updateTable('bookings')
    .set((row) => ({
      ...toPriceColumns(price),
      numberOfAttendees: booking.seats - 1,
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', booking.id)
    .execute()
  if (booking.sessionId) await releaseSeats(trx, booking.sessionId, 1)

  await recordActivity(trx, actor, {
    type: movedTo ? 'booking.moved' : 'booking.updated',
    userId: booking.userId,
    description: `Seat ${seat.seatNumber} of ${booking.reference} ${movedTo ? `moved to ${movedTo.words}` : 'cancelled'}`,
    entity: { type: 'booking', id: booking.id },
    changes: {
      seats: { before: booking.seats, after: booking.seats - 1 },
      finalAmount: { before: toDecimal(booking.price.final), after: toDecimal(price.final) },
    },
    at: now,
  })
  return seat
}

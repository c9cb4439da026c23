import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { add, toDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { issueDueDocuments } from '../../invoices/issue/issue-due-documents.ts'
import { takeSeats } from '../../sessions/seats/take-seats.ts'
import { changePrice } from '../money/change-price.ts'
import { holdBooking, refuseOtherPrice } from './hold-booking.ts'
import { linkSeat } from './link-seat.ts'
import { notifyOfHandover } from './name-seat.ts'
import { priceWithMore } from './price-seats.ts'
import { refuseSecondSeat } from './refuse-second-seat.ts'
import type { AddSeatInput } from './schemas.ts'

/** Adds a seat to a booking at the quoted price and returns the seat's id. */
export async function addSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, quoted, secondSeat, ...given }: AddSeatInput,
  now = new Date(),
): Promise<string> {
  const booking = await holdBooking(trx, actor, bookingId)
  if (!booking.sessionId || booking.seatPrice === null)
    throw new Refusal('This booking has no session, so seats cannot be added.')
  const price = priceWithMore(booking, booking.seatPrice)
  refuseOtherPrice(add(price.final, booking.charge), quoted)
  await takeSeats(trx, booking.sessionId, 1)

  const linked = await linkSeat(trx, actor, { booker: booking, given }, now)
  await refuseSecondSeat(trx, { bookingId, sessionId: booking.sessionId, holders: [linked], secondSeat })
  const seatNumber = (booking.lastSeat ?? 0) + 1
  const { id } = await trx
    .insertInto('bookingAttendees')
    .values({
      bookingId,
      seatNumber,
      ...linked,
      price: toDecimal(booking.seatPrice),
      createdAt: now,
      updatedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const change = {
    price,
    charge: booking.charge,
    seats: booking.seats + 1,
    words: `Seat ${seatNumber} added`,
    seatId: id,
  }
  await changePrice(trx, actor, { booking, ...change }, now)

  await recordActivity(trx, actor, {
    type: 'booking.updated',
    userId: booking.userId,
    description: `Seat ${seatNumber} added to ${booking.reference}`,
    entity: { type: 'booking', id: bookingId },
    changes: {
      seats: { before: booking.seats, after: booking.seats + 1 },
      finalAmount: {
        before: toDecimal(add(booking.price.final, booking.charge)),
        after: toDecimal(add(price.final, booking.charge)),
      },
    },
    at: now,
  })
  await notifyOfHandover(trx, actor, { booking, was: null, is: linked.userId }, now)
  await issueDueDocuments(trx, actor, bookingId, now)
  return id
}

import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { add, type Pence, toDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { issueDueDocuments } from '../../invoices/issue/issue-due-documents.ts'
import { releaseSeats } from '../../sessions/seats/take-seats.ts'
import { changePrice } from '../money/change-price.ts'
import { queueImportedRefund } from '../money/queue-imported-refund.ts'
import { refuseKeepingMore, refuseOtherQuote } from '../money/quoted.ts'
import { sayMoneyOf } from '../money/say-consequence.ts'
import { weighCancel } from '../money/weigh-cancel.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import type { Price } from '../rules.ts'
import { type HeldBooking, holdBooking } from './hold-booking.ts'
import type { CancelSeatsInput } from './schemas.ts'

/**
 * Cancels some seats of a booking at once, and writes to their attendees and to the booker. What the terms keep is left
 * to pay; what was paid beyond it stays on the account until it is given back.
 */
export async function cancelSeats(
  trx: Trx,
  actor: Actor,
  { bookingId, seatIds, reason, by, quoted, instead }: CancelSeatsInput,
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId)
  if (seatIds.some((id) => !booking.booked.some((seat) => seat.id === id)))
    throw new Refusal('One of the seats you chose is no longer booked.')
  const weighed = await weighCancel(trx, booking, { seatIds, by, keepInstead: instead?.keep }, now)
  const { price, kept, policyKept } = weighed
  if (!price) throw new Refusal('No seat would be left. Cancel the booking instead.')
  refuseKeepingMore(weighed, instead?.keep)
  refuseOtherQuote(weighed, quoted)

  const details = {
    reason,
    cancelledBy: by,
    kept: toDecimal(kept),
    toGiveBack: toDecimal(weighed.refund),
    leftToPay: toDecimal(weighed.debt),
    ...(instead && { termsKeep: toDecimal(policyKept), instead: instead.reason }),
  }
  const charge = add(booking.charge, kept)
  const gone = await giveUpSeats(trx, actor, { booking, seatIds, price, charge, details }, now)
  await queueImportedRefund(trx, actor, { booking, refund: weighed.refund, by }, now)
  const news = {
    bookingId,
    news: 'cancelled',
    userIds: gone.map(({ userId }) => userId),
    money: sayMoneyOf(booking, weighed),
  } as const
  await notifyOfSeat(trx, actor, news, now)
  await issueDueDocuments(trx, actor, bookingId, now)
}

type GivenUp = {
  booking: HeldBooking
  seatIds: readonly string[]
  /** What the seats that stay cost, and all that cancelled seats left to pay. */
  price: Price
  charge: Pence
  details?: Record<string, string>
  /** The booking that the seat became, if it was moved. */
  movedTo?: { id: string; words: string }
}

/** Gives up seats of a locked booking and reprices it; returns the seats. */
export async function giveUpSeats(
  trx: Trx,
  actor: Actor,
  { booking, seatIds, price, charge, details, movedTo }: GivenUp,
  now: Date,
) {
  const gone = await trx
    .updateTable('bookingAttendees')
    .set({ status: 'cancelled', movedToBookingId: movedTo?.id ?? null, updatedAt: now })
    .where('id', 'in', seatIds)
    .where('bookingId', '=', booking.id)
    .where('status', '=', 'booked')
    .returning(['seatNumber', 'userId', 'firstName', 'lastName', 'email', 'certificateName'])
    .execute()
  if (gone.length < seatIds.length) throw new Refusal('This seat is no longer booked.')
  const numbers = gone.map(({ seatNumber }) => seatNumber).sort((one, other) => one - other)
  const [seatId] = seatIds.length === 1 ? seatIds : []
  const said = movedTo ? `moved to ${movedTo.words}` : 'cancelled'
  const [words, seats] = [`${nameSeats(numbers)} ${said}`, booking.seats - gone.length]
  await changePrice(trx, actor, { booking, price, charge, seats, words, seatId }, now)
  if (booking.sessionId) await releaseSeats(trx, booking.sessionId, gone.length)

  await recordActivity(trx, actor, {
    type: movedTo ? 'booking.moved' : 'booking.updated',
    userId: booking.userId,
    description: `${nameSeats(numbers)} of ${booking.reference} ${said}`,
    entity: { type: 'booking', id: booking.id },
    ...(details && { details }),
    changes: {
      seats: { before: booking.seats, after: seats },
      finalAmount: {
        before: toDecimal(add(booking.price.final, booking.charge)),
        after: toDecimal(add(price.final, charge)),
      },
    },
    at: now,
  })
  return gone
}

/** "Seat 2", "Seats 2 and 4", "Seats 1, 2 and 4". */
function nameSeats(numbers: readonly number[]): string {
  const [last, ...others] = [...numbers].reverse()
  if (others.length === 0) return `Seat ${last}`
  return `Seats ${others.reverse().join(', ')} and ${last}`
}

import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { add, subtract, toDecimal } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { issueDueDocuments } from '../invoices/issue/issue-due-documents.ts'
import { postEntries } from '../payments/account/post-entries.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'
import { releaseSeats } from '../sessions/seats/take-seats.ts'
import { queueImportedRefund } from './money/queue-imported-refund.ts'
import { type CancelAsked, refuseKeepingMore, refuseOtherQuote } from './money/quoted.ts'
import { sayMoneyOf } from './money/say-consequence.ts'
import { type Weighed, weighCancel } from './money/weigh-cancel.ts'
import { notifyOfSeat } from './notify-bookers.ts'
import { findPriced, lockBooking, type PricedBooking } from './seats/hold-booking.ts'
import { holdSeatsOf } from './seats/hold-seats-of.ts'

/** Without `by`, the customer cancels. */
export type CancelBookingInput = { bookingId: string } & Omit<CancelAsked, 'by'> & Partial<Pick<CancelAsked, 'by'>>

/**
 * Cancels a booking, gives its seats back and writes to booker and attendees. What the terms keep is left to pay; what
 * was paid beyond it stays on the account until it is given back.
 */
export async function cancelBooking(
  trx: Trx,
  actor: Actor,
  { bookingId, reason, by = 'customer', quoted, instead }: CancelBookingInput,
  now = new Date(),
): Promise<void> {
  await lockBooking(trx, actor, bookingId)
  const booking = await findPriced(trx, actor, bookingId)
  if (!booking) throw new Refusal('This booking no longer exists.')
  if (booking.status === 'cancelled') throw new Refusal('This booking is already cancelled.')
  if (booking.status === 'completed') throw new Refusal('This course has already been taught.')
  await holdSeatsOf(trx, bookingId)
  const weighed = await weighCancel(trx, booking, { by, keepInstead: instead?.keep }, now)
  refuseKeepingMore(weighed, instead?.keep)
  refuseOtherQuote(weighed, quoted)

  await trx
    .updateTable('bookings')
    .set((row) => ({
      status: 'cancelled',
      cancelledAt: now,
      cancelledBy: by,
      cancellationReason: reason,
      cancellationCharge: toDecimal(weighed.owed),
      updatedAt: now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', bookingId)
    .execute()
  await postCancellation(trx, actor, { booking, weighed }, now)
  await queueImportedRefund(trx, actor, { booking, refund: weighed.refund, by }, now)
  const seated = await listSeated(trx, bookingId)
  if (booking.sessionId) await releaseSeats(trx, booking.sessionId, seated.length)
  if (booking.status === 'confirmed' && (booking.courseDate ?? '') >= toPlainDate(now)) {
    const news = { bookingId, news: 'all cancelled', userIds: seated, money: sayMoneyOf(booking, weighed) } as const
    await notifyOfSeat(trx, actor, news, now)
  }

  await refreshFigures(trx, [booking.userId])
  await noteLastActivity(trx, [booking.userId], now)
  const { kept, policyKept, refund, debt } = weighed
  await recordActivity(trx, actor, {
    type: 'booking.cancelled',
    userId: booking.userId,
    description: `Booking ${booking.reference} cancelled`,
    entity: { type: 'booking', id: bookingId },
    details: {
      reason,
      cancelledBy: by,
      kept: toDecimal(kept),
      toGiveBack: toDecimal(refund),
      leftToPay: toDecimal(debt),
      ...(instead && { termsKeep: toDecimal(policyKept), instead: instead.reason }),
    },
    changes: { status: { before: booking.status, after: 'cancelled' } },
    at: now,
  })
  await issueDueDocuments(trx, actor, bookingId, now)
}

async function postCancellation(
  trx: Trx,
  actor: Actor,
  { booking: { id, price, charge }, weighed }: { booking: PricedBooking; weighed: Weighed },
  now: Date,
): Promise<void> {
  const words = 'Booking cancelled'
  const entries = [
    { kind: 'seats', amount: subtract(add(), price.total), words },
    { kind: 'discount', amount: price.discount, words },
    { kind: 'cancellation_charge', amount: subtract(weighed.owed, charge), words },
  ] as const
  await postEntries(trx, actor, { bookingId: id, entries }, now)
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

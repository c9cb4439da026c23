import type { Actor } from '../../core/actor.ts'
import { formatWeekday } from '../../core/dates.ts'
import { add, least, most, noMoney, type Pence, subtract } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { issueDueDocuments } from '../../invoices/issue/issue-due-documents.ts'
import { postEntries } from '../../payments/account/post-entries.ts'
import { heldOf, readAccount } from '../../payments/account/read-account.ts'
import { type Booked, bookSeats } from '../book-seats.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import { giveUpSeats } from '../seats/cancel-seats.ts'
import { type HeldBooking, holdBooking, refuseOtherPrice } from '../seats/hold-booking.ts'
import { priceWithout } from '../seats/price-seats.ts'
import { holdTarget, refuseMarked } from './hold-target.ts'
import type { MoveSeatInput } from './schemas.ts'

/**
 * Moves one seat to another session of its course. The seat becomes a booking of its own, of the same type, at today's
 * price, and takes along what was paid for it. The booking it leaves is repriced and links to the new one. Returns the
 * new booking's id.
 */
export async function moveSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, seatId, sessionId, quoted, secondSeat }: MoveSeatInput,
  now = new Date(),
): Promise<string> {
  const booking = await holdBooking(trx, actor, bookingId)
  if (booking.seats < 2) throw new Refusal('This is the last seat. Move the booking instead.')
  await refuseMarked(trx, { bookingId, seatId })
  const target = await holdTarget(trx, actor, { booking, sessionId }, now)

  const seat = await readSeat(trx, { bookingId, seatId })
  const { source, status, type, specialRequirements } = booking
  const moved = await bookSeats(
    trx,
    actor,
    {
      bookerId: booking.userId,
      sessionId,
      type,
      source,
      status: status === 'pending' ? 'pending' : 'confirmed',
      seats: [seat],
      ...(specialRequirements && { specialRequirements }),
      secondSeat,
      goesOn: true,
      movedFrom: {
        reference: booking.reference,
        termsVersion: booking.termsVersion,
        refundCapPercent: booking.refundCapPercent,
        firstBookedAt: booking.firstBookedAt,
      },
    },
    now,
  )
  const movedTo = { id: moved.bookingId, words: `${moved.reference}, ${formatWeekday(target.firstDay, now)}` }
  const price = priceWithout(booking, [seatId])
  await giveUpSeats(trx, actor, { booking, seatIds: [seatId], price, charge: booking.charge, movedTo }, now)
  refuseOtherPrice(add(price.final, booking.charge, moved.finalAmount), quoted)
  await takeMoneyAlong(trx, actor, { booking, moved, stays: add(price.final, booking.charge) }, now)

  await notifyOfSeat(trx, actor, { bookingId: moved.bookingId, news: 'moved', userIds: [seat.userId] }, now)
  for (const id of [bookingId, moved.bookingId]) await issueDueDocuments(trx, actor, id, now)
  return moved.bookingId
}

function readSeat(trx: Trx, { bookingId, seatId }: { bookingId: string; seatId: string }) {
  return trx
    .selectFrom('bookingAttendees')
    .select(['userId', 'firstName', 'lastName', 'email', 'certificateName'])
    .where('id', '=', seatId)
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .executeTakeFirstOrThrow(() => new Refusal('This seat is no longer booked.'))
}

/**
 * Moves money to the booking of the moved seat, up to its price: what was paid beyond `stays`, which the remaining
 * seats cost.
 */
async function takeMoneyAlong(
  trx: Trx,
  actor: Actor,
  { booking, moved, stays }: { booking: HeldBooking; moved: Booked; stays: Pence },
  now: Date,
): Promise<void> {
  const account = await readAccount(trx, booking.id)
  const surplus = account.owed === null ? most(noMoney, subtract(heldOf(account), stays)) : account.toGiveBack
  const amount = least(surplus, moved.finalAmount)
  const leaves = { kind: 'transfer', amount, otherBookingId: moved.bookingId, words: `To ${moved.reference}` } as const
  await postEntries(trx, actor, { bookingId: booking.id, entries: [leaves] }, now)
  const comes = {
    kind: 'transfer',
    amount: subtract(noMoney, amount),
    otherBookingId: booking.id,
    words: `From ${booking.reference}`,
  } as const
  await postEntries(trx, actor, { bookingId: moved.bookingId, entries: [comes] }, now)
}

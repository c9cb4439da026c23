import type { Actor } from '../../core/actor.ts'
import { formatWeekday } from '../../core/dates.ts'
import { add } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { bookSeats } from '../book-seats.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import { giveUpSeat } from '../seats/cancel-seat.ts'
import { holdBooking, refuseOtherPrice } from '../seats/hold-booking.ts'
import { priceWithLess } from '../seats/price-seats.ts'
import { holdTarget, refuseMarked } from './hold-target.ts'
import type { MoveSeatInput } from './schemas.ts'

/**
 * Moves one seat to another session of its course. It becomes a booking of its own, of the same type, at today's price;
 * the booking it leaves is repriced and keeps the way to it. Returns the new booking's id.
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

  const { userId, firstName, lastName, email, certificateName } = await readSeat(trx, { bookingId, seatId })
  const known = { ...(userId && { userId }), ...(firstName && { firstName }), ...(lastName && { lastName }) }
  const { source, status, type, specialRequirements } = booking
  const moved = await bookSeats(
    trx,
    actor,
    {
      bookerId: booking.userId,
      sessionId,
      type,
      source: source === 'import' ? 'phone' : source,
      status: status === 'pending' ? 'pending' : 'confirmed',
      seats: [{ ...known, ...(email && { email }), ...(certificateName && { certificateName }) }],
      ...(specialRequirements && { specialRequirements }),
      secondSeat,
      movedFrom: booking.reference,
    },
    now,
  )
  const movedTo = { id: moved.bookingId, words: `${moved.reference}, ${formatWeekday(target.firstDay, now)}` }
  const { final: stays } = priceWithLess(booking)
  await giveUpSeat(trx, actor, { booking, seatId, movedTo }, now)
  refuseOtherPrice(add(stays, moved.finalAmount), quoted)

  await notifyOfSeat(trx, actor, { bookingId: moved.bookingId, news: 'moved', userIds: [userId] }, now)
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

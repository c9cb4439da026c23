import type { Actor } from '../../core/actor.ts'
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
 * Moves one seat to another session of its course. It becomes a booking of its own at today's price, and the booking it
 * leaves is repriced. Returns the new booking's id.
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
  await holdTarget(trx, actor, { booking, sessionId }, now)

  const { final: stays } = priceWithLess(booking)
  const { userId, firstName, lastName, email, certificateName } = await giveUpSeat(trx, actor, { booking, seatId }, now)
  const known = { ...(userId && { userId }), ...(firstName && { firstName }), ...(lastName && { lastName }) }
  const { source, status, specialRequirements } = booking
  const moved = await bookSeats(
    trx,
    actor,
    {
      bookerId: booking.userId,
      sessionId,
      type: 'individual',
      source: source === 'import' ? 'phone' : source,
      status: status === 'pending' ? 'pending' : 'confirmed',
      seats: [{ ...known, ...(email && { email }), ...(certificateName && { certificateName }) }],
      ...(specialRequirements && { specialRequirements }),
      secondSeat,
    },
    now,
  )
  refuseOtherPrice(add(stays, moved.finalAmount), quoted)

  await notifyOfSeat(trx, actor, { bookingId: moved.bookingId, news: 'moved', userIds: [userId] }, now)
  return moved.bookingId
}

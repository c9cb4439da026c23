import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import { type HeldBooking, holdBooking } from './hold-booking.ts'
import { isSameHolder } from './is-same-holder.ts'
import { linkSeat } from './link-seat.ts'
import { type NameSeatInput, seatFieldNames } from './schemas.ts'

/** Names the attendee of one seat, or corrects the name. */
export async function nameSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, seatId, ...given }: NameSeatInput,
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId, { isNaming: true })
  const seat = await trx
    .selectFrom('bookingAttendees')
    .select(['seatNumber', 'userId', 'holderNumber', ...seatFieldNames])
    .where('id', '=', seatId)
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
    .forUpdate()
    .executeTakeFirst()
  if (!seat) throw new Refusal('This seat is no longer booked.')

  const linked = await linkSeat(trx, actor, { booker: booking, given }, now)
  await trx
    .updateTable('bookingAttendees')
    .set({ ...linked, holderNumber: seat.holderNumber + (isSameHolder(seat, linked) ? 0 : 1), updatedAt: now })
    .where('id', '=', seatId)
    .execute()
  await trx
    .updateTable('bookings')
    .set((row) => ({ updatedAt: now, version: row('version', '+', 1) }))
    .where('id', '=', bookingId)
    .execute()

  const changed = seatFieldNames.filter((field) => seat[field] !== linked[field])
  await recordActivity(trx, actor, {
    type: 'booking.updated',
    userId: booking.userId,
    description: `Seat ${seat.seatNumber} of ${booking.reference} named`,
    entity: { type: 'booking', id: bookingId },
    changes: Object.fromEntries(changed.map((field) => [field, { before: seat[field], after: linked[field] }])),
    at: now,
  })
  if (seat.userId !== linked.userId)
    await notifyOfHandover(trx, actor, { booking, was: seat.userId, is: linked.userId }, now)
}

type Handover = { booking: HeldBooking; was: string | null; is: string | null }

/** Writes to the attendees who lose and get a seat, while the course is still ahead. The booker is not written to. */
export async function notifyOfHandover(
  trx: Trx,
  actor: Actor,
  { booking, was, is }: Handover,
  now: Date,
): Promise<void> {
  const { id: bookingId, status, courseDate, userId: bookerId } = booking
  if (status !== 'confirmed' || !courseDate || courseDate < toPlainDate(now)) return
  if (was && was !== bookerId) await notifyOfSeat(trx, actor, { bookingId, news: 'taken away', userIds: [was] }, now)
  if (is && is !== bookerId) await notifyOfSeat(trx, actor, { bookingId, news: 'given', userIds: [is] }, now)
}

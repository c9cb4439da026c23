import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { toPlainDate } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { holdSessions } from '../../sessions/seats/take-seats.ts'
import { notifyOfSeat } from '../notify-bookers.ts'
import { type HeldBooking, holdBooking } from './hold-booking.ts'
import { holdSeatsOf } from './hold-seats-of.ts'
import { isSameHolder } from './is-same-holder.ts'
import { isNamedLike, type LinkedSeat, linkSeat } from './link-seat.ts'
import { refuseSecondSeat, type SecondSeat } from './refuse-second-seat.ts'
import { type NameSeatInput, seatFieldNames } from './schemas.ts'

/** Names the attendee of one seat, or corrects the name. */
export function nameSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, secondSeat, ...seat }: NameSeatInput,
  now = new Date(),
): Promise<void> {
  return nameSeats(trx, actor, { bookingId, seats: [seat], secondSeat }, now)
}

type NamedSeat = Omit<NameSeatInput, 'bookingId' | 'secondSeat'>

/** Names the attendees of several seats of a booking at once, so that two can change places. */
export async function nameSeats(
  trx: Trx,
  actor: Actor,
  { bookingId, seats, secondSeat }: { bookingId: string; seats: NamedSeat[]; secondSeat: SecondSeat },
  now = new Date(),
): Promise<void> {
  const booking = await holdBooking(trx, actor, bookingId, { isNaming: true })
  await holdSeatsOf(trx, bookingId)
  if (booking.sessionId) await holdSessions(trx, [booking.sessionId])
  const newcomers: Newcomer[] = []
  for (const seat of seats) newcomers.push(...(await writeName(trx, actor, { booking, ...seat }, now)))
  await refuseSecondSeat(trx, { bookingId, sessionId: booking.sessionId, holders: newcomers, secondSeat })
}

type Newcomer = LinkedSeat & { seatId: string }

/** Writes the name of one seat. Returns its holder, unless they had the seat before. */
async function writeName(
  trx: Trx,
  actor: Actor,
  { booking, seatId, ...given }: NamedSeat & { booking: HeldBooking },
  now: Date,
): Promise<Newcomer[]> {
  const bookingId = booking.id
  const seat = await trx
    .selectFrom('bookingAttendees')
    .select(['seatNumber', 'userId', 'holderNumber', ...seatFieldNames])
    .where('id', '=', seatId)
    .where('bookingId', '=', bookingId)
    .where('status', '=', 'booked')
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
  const isTheirs = linked.userId ? linked.userId === seat.userId : isNamedLike(seat, linked)
  return isTheirs ? [] : [{ ...linked, seatId }]
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

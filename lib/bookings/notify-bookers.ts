import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { formatDecimal } from '../core/money.ts'
import type { Db, Trx } from '../db/types.ts'
import { appUrl } from '../env.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { checkInCode } from '../sessions/check-in/check-in-code.ts'
import { formatPlannedDay } from '../sessions/planning/day-rows.ts'
import { findPlan } from '../sessions/planning/find-plan.ts'
import { bookingConfirmed, seatChanged } from './letters.ts'

/** Writes the confirmation of a booking to its booker, and news of their seat to the other attendees, once each. */
export async function notifyOfConfirmation(trx: Trx, actor: Actor, bookingId: string, now: Date): Promise<void> {
  const told = await findWords(trx, actor, bookingId)
  if (!told) return
  const { userId, seats, amount, notes, ...words } = told
  await queueMessage(
    trx,
    actor,
    {
      userId,
      letter: bookingConfirmed,
      words: {
        ...words,
        ...notes,
        seats,
        amount: formatDecimal(amount),
        checkInCode: await ownCheckInCode(trx, { userId, bookingId }),
      },
      about: { type: 'booking', id: bookingId },
      once: `booking.confirmed ${bookingId}`,
    },
    now,
  )
  const userIds = await listOthersSeated(trx, bookingId, now)
  if (userIds.length > 0) await notifyOfSeat(trx, actor, { bookingId, news: 'given', userIds, isOnce: true }, now)
}

/** The attendees on a booking other than its booker, while the course is still ahead. */
async function listOthersSeated(trx: Trx, bookingId: string, now: Date): Promise<(string | null)[]> {
  const seated = await trx
    .selectFrom('bookingAttendees as seat')
    .innerJoin('bookings', 'bookings.id', 'seat.bookingId')
    .select('seat.userId')
    .where('bookings.id', '=', bookingId)
    .where('bookings.courseDate', '>=', toPlainDate(now))
    .where('seat.status', '=', 'booked')
    .whereRef('seat.userId', '<>', 'bookings.userId')
    .execute()
  return seated.map(({ userId }) => userId)
}

async function ownCheckInCode(trx: Trx, { userId, bookingId }: { userId: string; bookingId: string }) {
  const seat = await trx
    .selectFrom('bookingAttendees')
    .select(['id', 'holderNumber'])
    .where('bookingId', '=', bookingId)
    .where('userId', '=', userId)
    .where('status', '=', 'booked')
    .executeTakeFirst()
  return seat ? checkInCode({ seatId: seat.id, holderNumber: seat.holderNumber }) : null
}

type SeatNews = {
  bookingId: string
  news: 'cancelled' | 'all cancelled' | 'given' | 'taken away' | 'moved'
  userIds: (string | null)[]
  /** Whether each person gets this news only once per booking. */
  isOnce?: boolean
  /** What happens to the money; only the booker reads it. */
  money?: string
}

/** Writes to these people what happened to their seat, and to the booker too unless a seat only changed hands. */
export async function notifyOfSeat(
  trx: Trx,
  actor: Actor,
  { bookingId, news, userIds, isOnce = false, money = '' }: SeatNews,
  now: Date,
): Promise<void> {
  const told = await findWords(trx, actor, bookingId)
  if (!told) return
  const { userId: bookerId, course, days, venue, portalUrl, reference, notes } = told
  const concerned = await trx
    .selectFrom('users')
    .select(['id', 'firstName'])
    .where('id', 'in', [
      ...new Set(userIds.filter((id) => id !== null)),
      ...(news === 'given' || news === 'taken away' ? [] : [bookerId]),
    ])
    .execute()
  for (const { id, firstName } of concerned) {
    const isBooker = id === bookerId
    const words = {
      firstName,
      course,
      days,
      venue,
      portalUrl,
      reference,
      ...notes,
      news,
      isBooker,
      money: isBooker ? money : '',
    }
    const about = { type: 'booking', id: bookingId }
    const once = isOnce ? { once: `seat.${news} ${bookingId} ${id}` } : {}
    await queueMessage(trx, actor, { userId: id, letter: seatChanged, words, about, ...once }, now)
  }
}

async function findWords(db: Db, actor: Actor, bookingId: string) {
  const booking = await db
    .selectFrom('bookings')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .innerJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .leftJoin('venues', 'venues.id', 'courseSessions.venueId')
    .select(['bookings.userId', 'bookings.sessionId', 'bookings.reference', 'bookings.numberOfAttendees as seats'])
    .select(['bookings.finalAmount as amount', 'users.firstName', 'courses.whatToBring'])
    .select(['venues.joiningNotes as venueNotes', 'courseSessions.joiningNotes as sessionNotes'])
    .where('bookings.id', '=', bookingId)
    .executeTakeFirst()
  const plan = booking?.sessionId ? await findPlan(db, actor, booking.sessionId) : undefined
  if (!booking || !plan) return undefined

  const { userId, firstName, reference, seats, amount, venueNotes, sessionNotes, whatToBring } = booking
  return {
    userId,
    firstName,
    reference,
    seats,
    amount,
    course: plan.courseName,
    days: plan.days.map(formatPlannedDay),
    venue: plan.venue,
    portalUrl: `${appUrl().origin}/portal`,
    notes: {
      joiningNotes: [venueNotes, sessionNotes].filter(Boolean).join('\n'),
      whatToBring: whatToBring ?? '',
    },
  }
}

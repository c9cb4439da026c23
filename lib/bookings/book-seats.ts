import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { formatPlainDate } from '../core/dates.ts'
import { fromDecimal, noMoney, type Pence, subtract } from '../core/money.ts'
import { newReference } from '../core/reference.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { issueDueDocuments } from '../invoices/issue/issue-due-documents.ts'
import { postEntries } from '../payments/account/post-entries.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'
import { holdSessions, takeSeats, Unbookable } from '../sessions/seats/take-seats.ts'
import { visibleSessions } from '../sessions/visible-sessions.ts'
import { toPriceColumns } from './money/price-columns.ts'
import { readGroupDiscount } from './money/read-group-discount.ts'
import { currentTerms } from './money/terms.ts'
import { priceOf } from './rules.ts'
import type { LinkedSeat } from './seats/link-seat.ts'
import { refuseSecondSeat, type SecondSeat } from './seats/refuse-second-seat.ts'

export const bookingPrefix = 'RFT'

/** A seat to book. A seat without a name is named later. */
export type Seat = Partial<LinkedSeat>

/** The booking that a moved seat leaves; its terms go along. */
type MovedFrom = {
  reference: string
  termsVersion: number | null
  refundCapPercent: number
  firstBookedAt: Date
}

export type BookSeatsInput = {
  bookerId: string
  sessionId: string
  type: 'individual' | 'group' | 'corporate'
  /** `import` only for a seat that leaves an imported booking. */
  source: 'website' | 'phone' | 'email' | 'walk_in' | 'api' | 'import'
  status: 'pending' | 'confirmed'
  seats: [Seat, ...Seat[]]
  specialRequirements?: string
  /** Whether the customer agreed to the terms; false if nobody asked them. */
  termsAccepted?: boolean
  secondSeat?: SecondSeat
  /** The reference of the booking that its seat was moved from. */
  movedFrom?: MovedFrom
  /** The caller goes on to lock more, and issues the documents itself at its end: a number is the last thing to be locked. */
  goesOn?: true
}

export type Booked = { bookingId: string; reference: string; finalAmount: Pence }

/** Books seats on a session for one booker, at the course's price. */
export async function bookSeats(trx: Trx, actor: Actor, input: BookSeatsInput, now = new Date()): Promise<Booked> {
  await holdPeople(trx, input)
  const session = await findSession(trx, actor, input.sessionId)
  if (!session?.firstDay || !session.endsAt) throw Refusal.at('sessionId', noSession)
  if (session.endsAt <= now) throw new Unbookable('This session is over.')

  await holdSessions(trx, [session.id])
  await refuseSecondSeat(trx, { sessionId: session.id, holders: input.seats, secondSeat: input.secondSeat })
  await takeSeats(trx, session.id, input.seats.length)
  const booked = await insertBooking(trx, actor, input, { ...session, firstDay: session.firstDay }, now)
  await trx
    .insertInto('bookingAttendees')
    .values(
      input.seats.map((seat, index) => ({
        ...toRow(booked.bookingId, index + 1, seat, now),
        price: session.price,
      })),
    )
    .execute()

  await refreshFigures(trx, [input.bookerId])
  await noteLastActivity(trx, [input.bookerId], now)
  await recordActivity(trx, actor, {
    type: 'booking.created',
    userId: input.bookerId,
    description: [
      `Booked ${session.courseName}, ${formatPlainDate(session.firstDay)} (${booked.reference})`,
      ...(input.movedFrom ? [`moved from ${input.movedFrom.reference}`] : []),
    ].join(', '),
    entity: { type: 'booking', id: booked.bookingId },
    details: { seats: input.seats.length, source: input.source },
    at: now,
  })
  if (!input.goesOn) await issueDueDocuments(trx, actor, booked.bookingId, now)
  return booked
}

const noSession = 'This session no longer exists.'

/** Locks booker and attendees, and refuses anyone who was erased or merged while this waited. */
async function holdPeople(trx: Trx, { bookerId, seats }: BookSeatsInput): Promise<void> {
  const userIds = [...new Set([bookerId, ...seats.flatMap(({ userId }) => userId ?? [])])]
  const held = await trx
    .selectFrom('users')
    .select('id')
    .where('id', 'in', userIds)
    .where('mergedIntoId', 'is', null)
    .where('erasedAt', 'is', null)
    .orderBy('id')
    .forKeyShare()
    .execute()
  if (held.length < userIds.length) throw new Refusal('This person is no longer on record.')
}

function findSession(trx: Trx, actor: Actor, sessionId: string) {
  return visibleSessions(trx, actor)
    .innerJoin('courses', 'courses.id', 'courseSessions.courseId')
    .innerJoin('sessionDates', 'sessionDates.sessionId', 'courseSessions.id')
    .select([
      'courseSessions.id',
      'courses.id as courseId',
      'courses.name as courseName',
      'courses.price',
      'sessionDates.firstDay',
      'sessionDates.endsAt',
    ])
    .where('courseSessions.id', '=', sessionId)
    .executeTakeFirst()
}

type Bookable = { id: string; courseId: string; courseName: string; price: string; firstDay: string }

async function insertBooking(
  trx: Trx,
  actor: Actor,
  input: BookSeatsInput,
  session: Bookable,
  now: Date,
): Promise<Booked> {
  const price = priceOf(fromDecimal(session.price), input.seats.length, await readGroupDiscount(trx))
  const { id, reference } = await trx
    .insertInto('bookings')
    .values({
      reference: newReference(bookingPrefix),
      userId: input.bookerId,
      sessionId: session.id,
      courseId: session.courseId,
      courseName: session.courseName,
      courseDate: session.firstDay,
      type: input.type,
      status: input.status,
      source: input.source,
      numberOfAttendees: input.seats.length,
      ...toPriceColumns(price, noMoney),
      termsVersion: input.movedFrom ? input.movedFrom.termsVersion : await currentTerms(trx),
      ...(input.movedFrom && {
        refundCapPercent: input.movedFrom.refundCapPercent,
        firstBookedAt: input.movedFrom.firstBookedAt,
      }),
      specialRequirements: input.specialRequirements ?? null,
      termsAccepted: input.termsAccepted ?? false,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .returning(['id', 'reference'])
    .executeTakeFirstOrThrow()
  const words = `${session.courseName}, ${formatPlainDate(session.firstDay)}`
  const entries = [
    { kind: 'seats', amount: price.total, words },
    { kind: 'discount', amount: subtract(noMoney, price.discount), words: price.discountReason ?? words },
  ] as const
  await postEntries(trx, actor, { bookingId: id, entries }, now)
  return { bookingId: id, reference, finalAmount: price.final }
}

function toRow(bookingId: string, seatNumber: number, seat: Seat, now: Date) {
  const { userId = null, firstName = null, lastName = null, email = null, certificateName = null } = seat
  const named = { userId, firstName, lastName, email, certificateName }
  return { bookingId, seatNumber, ...named, createdAt: now, updatedAt: now }
}

import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { formatMoney } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { appUrl } from '../env.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { visiblePeople } from '../people/visible-people.ts'
import { checkInCode } from '../training/check-in/check-in-code.ts'
import { findSessionPlace } from '../training/find-session-place.ts'
import { findPlan } from '../training/planning/find-plan.ts'
import { dayInWords } from '../training/planning/tell-concerned.ts'
import { type Booked, bookSeats, type Seat } from './book-seats.ts'

/** A booking as the office takes it. The first seat may be the booker's own; the others are named later. */
export const takeBookingInput = z.strictObject({
  userId: z.uuid(),
  sessionId: z.uuid('Choose a session.'),
  seats: z.coerce
    .number('Write how many seats.')
    .int('Write a whole number.')
    .min(1, 'Write at least 1.')
    .max(100, 'Write at most 100.')
    .default(1),
  bookerComes: z.enum(['yes', 'no']).default('yes'),
  source: z.enum(['website', 'phone', 'email', 'walk_in', 'api']),
  status: z.enum(['pending', 'confirmed']).default('confirmed'),
  specialRequirements: z.string().trim().max(2000, 'This is too long.').optional(),
})

export type TakeBookingInput = z.output<typeof takeBookingInput>

/** Books a person on a published session and confirms it to them. */
export async function takeBooking(
  trx: Trx,
  actor: Actor,
  { userId, sessionId, seats, bookerComes, source, status, specialRequirements }: TakeBookingInput,
  now = new Date(),
): Promise<Booked> {
  const booker = await visiblePeople(trx, actor)
    .select(['id', 'firstName', 'lastName', 'email', 'customerType'])
    .where('id', '=', userId)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst()
  if (!booker || actor.kind === 'customer') throw new Refusal(nobody, { userId: nobody })

  const own: Seat = bookerComes === 'yes' ? { userId, ...nameAndAddress(booker) } : {}
  const type = booker.customerType === 'corporate' ? 'corporate' : seats > 1 ? 'group' : 'individual'
  const booked = await bookSeats(
    trx,
    actor,
    {
      ...{ bookerId: userId, sessionId, type, source, status },
      seats: [own, ...Array.from({ length: seats - 1 }, (): Seat => ({}))],
      ...(specialRequirements && { specialRequirements }),
    },
    now,
  )
  if (status === 'confirmed') await confirm(trx, actor, { booker, sessionId, seats, booked }, now)
  return booked
}

const nobody = 'This person is no longer on record.'

type Booker = { id: string; firstName: string | null; lastName: string | null; email: string | null }

function nameAndAddress({ firstName, lastName, email }: Booker): Seat {
  return { ...(firstName && { firstName }), ...(lastName && { lastName }), ...(email && { email }) }
}

async function confirm(
  trx: Trx,
  actor: Actor,
  { booker, sessionId, seats, booked }: { booker: Booker; sessionId: string; seats: number; booked: Booked },
  now: Date,
): Promise<void> {
  const plan = await findPlan(trx, actor, sessionId)
  if (!plan) return
  const { venue } = await findSessionPlace(trx, actor, sessionId)
  await queueMessage(
    trx,
    actor,
    {
      userId: booker.id,
      template: 'booking.confirmed',
      words: {
        firstName: booker.firstName,
        course: plan.courseName,
        days: plan.days.map(dayInWords),
        venue: plan.venue,
        portalUrl: `${appUrl().origin}/portal`,
        reference: booked.reference,
        seats,
        amount: formatMoney(booked.finalAmount),
        joiningNotes: venue?.joiningNotes ?? '',
        checkInCode: await ownCheckInCode(trx, { userId: booker.id, bookingId: booked.bookingId }),
      },
      about: { type: 'booking', id: booked.bookingId },
      once: `booking.confirmed ${booked.bookingId}`,
    },
    now,
  )
}

async function ownCheckInCode(trx: Trx, { userId, bookingId }: { userId: string; bookingId: string }) {
  const seat = await trx
    .selectFrom('bookingAttendees')
    .select('id')
    .where('bookingId', '=', bookingId)
    .where('userId', '=', userId)
    .executeTakeFirst()
  return seat ? checkInCode({ seatId: seat.id, userId }) : null
}

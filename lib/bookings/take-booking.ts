import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { visiblePeople } from '../people/visible-people.ts'
import { type Booked, bookSeats, type Seat } from './book-seats.ts'
import { notifyOfConfirmation } from './notify-bookers.ts'
import { secondSeat } from './seats/refuse-second-seat.ts'

/** What an admin enters to book for a customer. The first seat may be the booker's; the others are named later. */
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
  secondSeat,
})

export type TakeBookingInput = z.output<typeof takeBookingInput>

/** Books seats on a published session for a customer and, if confirmed, writes to them. */
export async function takeBooking(
  trx: Trx,
  actor: Actor,
  { userId, sessionId, seats, bookerComes, source, status, specialRequirements, secondSeat }: TakeBookingInput,
  now = new Date(),
): Promise<Booked> {
  const booker = await visiblePeople(trx, actor)
    .select(['id', 'firstName', 'lastName', 'email', 'customerType'])
    .where('id', '=', userId)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst()
  if (!booker || actor.kind === 'customer') throw Refusal.at('userId', nobody)

  const own: Seat = bookerComes === 'yes' ? { userId, ...nameAndAddress(booker) } : {}
  const type = booker.customerType === 'corporate' ? 'corporate' : seats > 1 ? 'group' : 'individual'
  const booked = await bookSeats(
    trx,
    actor,
    {
      bookerId: userId,
      sessionId,
      type,
      source,
      status,
      seats: [own, ...Array.from({ length: seats - 1 }, (): Seat => ({}))],
      ...(specialRequirements && { specialRequirements }),
      secondSeat,
    },
    now,
  )
  if (status === 'confirmed') await notifyOfConfirmation(trx, actor, booked.bookingId, now)
  return booked
}

const nobody = 'This person is no longer on record.'

type Booker = { id: string; firstName: string | null; lastName: string | null; email: string | null }

function nameAndAddress({ firstName, lastName, email }: Booker): Seat {
  return { ...(firstName && { firstName }), ...(lastName && { lastName }), ...(email && { email }) }
}

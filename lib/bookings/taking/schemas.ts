import { z } from 'zod'
import { personPatch } from '../../people/record/person-input.ts'
import { secondSeat } from '../seats/refuse-second-seat.ts'
import { seatFields } from '../seats/schemas.ts'
import { mostSeats } from './seat-rows.ts'

const howMany = `Write how many seats, from 1 to ${mostSeats}.`

/** A booker who is not on record yet. */
const newBooker = personPatch.pick({
  firstName: true,
  lastName: true,
  email: true,
  mobile: true,
  phone: true,
  companyName: true,
})

const seat = z.strictObject(seatFields)

/** What an admin enters, or a program sends, to book for a customer. */
export const takeBookingInput = z.strictObject({
  userId: z.uuid().optional().describe('The booker. Give this, or `person` for somebody who is not on record.'),
  person: newBooker.optional().describe('Added together with the booking. An address or number on record is refused.'),
  sessionId: z.uuid('Choose a session.'),
  seats: z
    .union([z.int(howMany).min(1, howMany).max(mostSeats, howMany), z.array(seat).min(1).max(mostSeats)], howMany)
    .default(1)
    .describe('How many, to be named later; or each of them, where an empty object is a seat to be named later.'),
  bookerComes: z
    .enum(['yes', 'no'])
    .optional()
    .describe(
      'Gives the booker a seat: the first of a number (unless `no`), or one before those listed (only if `yes`).',
    ),
  source: z.enum(['website', 'phone', 'email', 'walk_in', 'api']),
  status: z.enum(['pending', 'confirmed']).default('confirmed'),
  specialRequirements: z.string().trim().max(2000, 'This is too long.').optional(),
  secondSeat,
})

export type TakeBookingInput = z.output<typeof takeBookingInput>

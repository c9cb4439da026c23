import { z } from 'zod'
import { secondSeat } from '../seats/refuse-second-seat.ts'
import { type SeatField, seatRowNames } from './seat-rows.ts'

const text = (most: number) => z.string().max(most, 'This is too long.').default('')

/** An id, followed after a tab by the words that show it again. */
const picked = text(1000).transform((typed) => typed.split('\t')[0] ?? '')

const rows = Object.fromEntries(seatRowNames.map((name) => [name, text(400)]))

const fixed = {
  /** `find` only looks for the person. */
  step: z.literal('find').optional(),
  who: z.enum(['found', 'new']).default('found'),
  q: text(200),
  picked,
  /** A person suggested by the form and chosen by a button; nothing is booked yet. */
  use: picked.optional(),
  'person.firstName': text(400),
  'person.lastName': text(400),
  'person.email': text(600),
  'person.phone': text(100),
  'person.companyName': text(400),
  /** Set when the colleague confirms that a new person is not one of the similar people on record. */
  anyway: z.literal('yes').optional(),
  sessionId: text(100),
  seats: text(10),
  bookerComes: z.enum(['yes', 'no']).default('yes'),
  list: text(50_000),
  /** The list whose people the form has shown. */
  listSeen: text(50_000),
  source: z.enum(['website', 'phone', 'email', 'walk_in', 'api']).default('phone'),
  status: z.enum(['pending', 'confirmed']).default('confirmed'),
  specialRequirements: text(4000),
  secondSeat,
}

/** The form that takes a booking, as it is sent: nothing has to be filled in, so that all of it can be kept. */
export const bookingForm = z.object({ ...fixed, ...rows })

export type BookingForm = z.output<z.ZodObject<typeof fixed>> & Partial<Record<SeatField, string>>

export const bookingFormFields = bookingForm.keyof().options

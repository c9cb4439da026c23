import { z } from 'zod'
import { penceInput } from '../../payments/schemas.ts'
import { cancelFields } from '../money/quoted.ts'
import { secondSeat } from './refuse-second-seat.ts'

const text = z
  .string()
  .trim()
  .max(200, 'This is too long.')
  .transform((words) => words || null)

/** The attendee on a seat. */
export const seatFields = {
  firstName: text.default(null),
  lastName: text.default(null),
  email: text.default(null),
  certificateName: text.default(null),
}

export const seatFieldNames = ['firstName', 'lastName', 'email', 'certificateName'] as const

export const nameSeatInput = z.object({ bookingId: z.uuid(), seatId: z.uuid(), ...seatFields, secondSeat })
export type NameSeatInput = z.output<typeof nameSeatInput>

/** `quoted` is the price with the new seat, as the admin saw it. */
export const addSeatInput = z.object({ bookingId: z.uuid(), quoted: penceInput, ...seatFields, secondSeat })
export type AddSeatInput = z.output<typeof addSeatInput>

export const cancelSeatsInput = z.strictObject({
  bookingId: z.uuid(),
  seatIds: z.array(z.uuid()).min(1, 'Choose a seat.').max(500),
  ...cancelFields,
})
export type CancelSeatsInput = z.output<typeof cancelSeatsInput>

export type SeatName = Pick<NameSeatInput, (typeof seatFieldNames)[number]>

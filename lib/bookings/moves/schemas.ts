import { z } from 'zod'
import { penceInput } from '../../payments/schemas.ts'
import { secondSeat } from '../seats/refuse-second-seat.ts'

const target = { bookingId: z.uuid(), sessionId: z.uuid('Choose a session.'), quoted: penceInput, secondSeat }

/** `quoted` is the price after the move, as the admin saw it. */
export const moveBookingInput = z.object(target)
export type MoveBookingInput = z.output<typeof moveBookingInput>

/** `quoted` is the price of both bookings after the move, as the admin saw it. */
export const moveSeatInput = z.object({ ...target, seatId: z.uuid() })
export type MoveSeatInput = z.output<typeof moveSeatInput>

import { z } from 'zod'
import { money } from '../../endpoints/answer/answer-shapes.ts'

const target = { bookingId: z.uuid(), sessionId: z.uuid('Choose a session.'), quoted: money }

/** `quoted` is what the booking was said to cost afterwards. */
export const moveBookingInput = z.object(target)
export type MoveBookingInput = z.output<typeof moveBookingInput>

/** `quoted` is what both bookings were said to cost together. */
export const moveSeatInput = z.object({ ...target, seatId: z.uuid() })
export type MoveSeatInput = z.output<typeof moveSeatInput>

import { z } from 'zod'
import { listDay, pageCursor, pageSize, searchWords } from '../core/list-input.ts'

export const bookingStatuses = ['pending', 'confirmed', 'completed', 'cancelled', 'no_show'] as const

/** How a list of bookings is asked for. */
export const listBookingsInput = z.strictObject({
  q: searchWords.optional(),
  status: z.enum(bookingStatuses).optional(),
  userId: z.uuid().optional(),
  /** Only bookings that count in someone's figures: those not cancelled. */
  counted: z.literal('yes').optional(),
  /** The code of a course, or its name where it has none. */
  course: z.string().max(500).optional(),
  madeFrom: listDay.optional().describe('Made on this day or later, in Europe/London.'),
  madeTo: listDay.optional().describe('Made on this day or earlier, in Europe/London.'),
  pageSize: pageSize.optional(),
  cursor: pageCursor.optional(),
})

export type ListBookingsInput = z.output<typeof listBookingsInput>

/** Which bookings are wanted, whichever page of them. */
export type BookingFilter = Omit<ListBookingsInput, 'pageSize' | 'cursor'>

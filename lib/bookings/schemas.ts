import { z } from 'zod'
import { pageCursor, pageSize, searchWords } from '../core/list-input.ts'

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
  pageSize: pageSize.optional(),
  cursor: pageCursor.optional(),
})

export type ListBookingsInput = z.output<typeof listBookingsInput>

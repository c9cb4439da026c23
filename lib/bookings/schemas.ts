import { z } from 'zod'

export const bookingStatuses = ['pending', 'confirmed', 'completed', 'cancelled', 'no_show'] as const

/** How a list of bookings is asked for. */
export const listBookingsInput = z.strictObject({
  q: z
    .string()
    .max(200)
    .refine((text) => !/\p{Cc}/u.test(text), 'has a control character')
    .trim()
    .optional(),
  status: z.enum(bookingStatuses).optional(),
  userId: z.uuid().optional(),
  /** Only bookings that count in someone's figures: those not cancelled. */
  counted: z.literal('yes').optional(),
  /** The code of a course, or its name where it has none. */
  course: z.string().max(500).optional(),
  pageSize: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(4000).optional(),
})

export type ListBookingsInput = z.output<typeof listBookingsInput>

import { z } from 'zod'

/** Words to search for, without control characters. */
export const searchWords = z
  .string()
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), 'has a control character')
  .trim()

/** The cursor that an earlier page gave. */
export const pageCursor = z.string().max(4000)

/** A day to filter by. PostgreSQL has no year 0. */
export const listDay = z.iso.date().refine((day) => day >= '0001-01-01', 'is in no year of the calendar')

export const pageSize = z.coerce.number().int().min(1).max(100)

export const countInput = z.coerce.number().int().min(0).max(1_000_000)

export const poundsInput = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'must be an amount such as 75 or 75.00')

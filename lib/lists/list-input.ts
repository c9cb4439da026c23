import { z } from 'zod'

/** What somebody typed to look for, which may not hold what no keyboard writes. */
export const searchWords = z
  .string()
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), 'has a control character')
  .trim()

/** The place of a page in its list, as an earlier page gave it. */
export const pageCursor = z.string().max(4000)

/** A day to choose rows by. The database knows no year 0. */
export const listDay = z.iso.date().refine((day) => day >= '0001-01-01', 'is in no year of the calendar')

export const pageSize = z.coerce.number().int().min(1).max(100)

export const countInput = z.coerce.number().int().min(0).max(1_000_000)

export const poundsInput = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'must be an amount such as 75 or 75.00')

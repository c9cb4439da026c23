import { z } from 'zod'
import { fromDecimal, toDecimal } from '../core/money.ts'
import { vatCodes } from '../core/vat-code.ts'
import { hoursPattern } from './course-values.ts'

const words = (most: number, sentence: string) => z.string().trim().min(1, sentence).max(most, 'This is too long.')

const count = (least: number, most: number, sentence: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, sentence)
    .transform(Number)
    .pipe(z.int().min(least, sentence).max(most, sentence))

const price = z
  .string()
  .trim()
  .regex(/^£?\s*\d{1,6}(\.\d{1,2})?$/, 'Pounds and pence, such as 75 or 75.50.')
  .transform((typed) => toDecimal(fromDecimal(typed.replace(/[£\s]/g, ''))))

const hours = z.string().trim().regex(hoursPattern, 'Hours above zero, such as 6 or 4.5.')

// Browsers leave an unticked box out.
const ticked = z
  .literal('on')
  .optional()
  .transform((box) => box === 'on')

/** What the form of a course sends: every field, as text. */
export const changeCourseForm = z.object({
  courseId: z.uuid(),
  version: z.coerce.number().int(),
  name: words(200, 'Give it a name.'),
  category: words(100, 'Give it a category.'),
  description: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(5000, 'This is too long.')),
  contactHours: hours,
  days: count(1, 30, 'Between 1 and 30 days.'),
  price,
  vatCode: z.enum(vatCodes, 'Choose how it is taxed.'),
  capacity: count(1, 500, 'Between 1 and 500 seats.'),
  minimumAttendees: count(0, 500, 'Between 0 and 500 people.'),
  validityMonths: count(1, 600, 'Between 1 and 600 months.'),
  attendanceOnly: ticked,
  isActive: ticked,
})

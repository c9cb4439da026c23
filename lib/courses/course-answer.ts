import { z } from 'zod'
import { vatCodes } from '../core/vat-code.ts'
import { money } from '../endpoints/answer/answer-shapes.ts'

/** A course as the API shows it. */
export const courseAnswer = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    category: z.string(),
    description: z.string(),
    contactHours: z.string(),
    days: z.int(),
    price: money.describe('With VAT.'),
    vatCode: z.enum(vatCodes),
    capacity: z.int(),
    minimumAttendees: z.int(),
    validityMonths: z.int(),
    attendanceOnly: z.boolean(),
    requalifiesCourseId: z.uuid().nullable(),
    isActive: z.boolean(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Course' })

import { z } from 'zod'
import { levels, reasonCodes } from '../compare/evidence.ts'
import { describeReason } from '../labels.ts'
import type { DuplicateGroup } from './duplicate-list.ts'

const reason = z.object({
  field: z.enum(reasonCodes),
  level: z.enum(levels),
  weight: z.number().describe('Bits: above 0 it speaks for one person, below 0 against it.'),
  text: z.string(),
})

const user = z.object({
  id: z.uuid(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  mobile: z.string().nullable(),
  companyName: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  city: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  totalBookings: z.int(),
  createdAt: z.date(),
})

export const duplicateAnswer = z
  .object({
    id: z.uuid(),
    score: z.number().describe('Bits beyond the point where one person is as likely as two.'),
    foundAt: z.date(),
    reasons: z.array(reason),
    users: z.array(user),
  })
  .meta({ id: 'Duplicate' })

/** A group in the API. */
export function duplicateOf({ id, score, foundAt, reasons, users }: DuplicateGroup): z.output<typeof duplicateAnswer> {
  return {
    id,
    score,
    foundAt,
    users,
    reasons: reasons.map((each) => ({
      field: each.code,
      level: each.level,
      weight: each.bits,
      text: describeReason(each),
    })),
  }
}

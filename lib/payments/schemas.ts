import { z } from 'zod'
import { fromDecimal } from '../core/money.ts'

export const refundReasons = [
  'course_cancelled',
  'customer_cancelled',
  'duplicate_booking',
  'medical',
  'other',
] as const

/** Pounds and pence above zero, no more than the database holds; read as Pence. */
export const amountInput = z
  .string()
  .regex(/^(?!0+\.00$)\d{1,8}\.\d{2}$/, 'Pounds and pence above zero, such as "75.00".')
  .transform(fromDecimal)

/** A sum as a person types it ("75", "£1,250.00", "0"), read as Pence. */
export const typedSum = z
  .string()
  .transform((text) => text.replace(/[£,\s]/g, ''))
  .pipe(z.string().regex(/^\d{1,8}(\.\d{1,2})?$/, 'Pounds and pence, such as 75.00.'))
  .transform(fromDecimal)

/** A sum above zero as a person types it, read as Pence. */
export const typedAmount = typedSum.refine((sum) => sum > 0, 'Enter an amount above zero.')

/** An amount that the product wrote into its own form, such as a quoted price, read as Pence. */
export const penceInput = z
  .string()
  .regex(/^-?\d{1,13}\.\d{2}$/)
  .transform(fromDecimal)

/** What the office notes with a payment. */
export const entryNote = z.string().trim().max(500, 'This is too long.').default('')

export const returnWays = ['bank_transfer', 'cash', 'card'] as const

/** What a program sends to record a refund. */
export const refundInput = z.strictObject({
  amount: amountInput,
  reason: z.enum(refundReasons),
  note: z.string().trim().max(500, 'This is too long.').default(''),
  returnedBy: z.enum(returnWays).optional().describe('How the money goes back; as it came, if left out.'),
  isPending: z.boolean().default(false).describe('Whether it is still to be paid. Its sum is set aside until then.'),
  bankReference: z.string().trim().max(100, 'This is too long.').optional(),
})

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

/** An amount that the product wrote into its own form, such as a quoted price, read as Pence. */
export const penceInput = z
  .string()
  .regex(/^-?\d{1,13}\.\d{2}$/)
  .transform(fromDecimal)

/** What a program sends to record a refund. */
export const refundInput = z.strictObject({
  amount: amountInput,
  reason: z.enum(refundReasons),
  note: z.string().trim().max(500).default(''),
})

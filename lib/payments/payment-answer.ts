import { z } from 'zod'
import { money, plainDate } from '../endpoints/answer/answer-shapes.ts'
import { refundReasons, returnWays } from './schemas.ts'

/** A payment as lists of the API show it. */
export const paymentAnswer = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    bookingId: z.uuid(),
    bookingReference: z.string(),
    userId: z.uuid(),
    amount: money,
    refundedAmount: money,
    currency: z.string(),
    method: z.enum(['card', 'bank_transfer', 'cash', 'invoice', 'credits']),
    status: z.enum(['pending', 'processing', 'succeeded', 'failed', 'refunded', 'partially_refunded']),
    paidAt: z.date().nullable(),
    receivedOn: plainDate.nullable(),
    voidReason: z.string().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'Payment' })

/** A refund as the API shows it. */
export const refundAnswer = z
  .object({
    id: z.uuid(),
    paymentId: z.uuid(),
    amount: money,
    reason: z.enum(refundReasons),
    note: z.string(),
    status: z.enum(['pending', 'succeeded', 'failed']),
    returnedBy: z.enum(returnWays),
    bankReference: z.string().nullable(),
    settledAt: z.date().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'Refund' })

/** One payment with its refunds, as the API shows it. */
export const paymentWithRefunds = z
  .object({ ...paymentAnswer.shape, refunds: z.array(refundAnswer) })
  .meta({ id: 'PaymentWithRefunds' })

const payer = { firstName: z.string().nullable(), lastName: z.string().nullable(), email: z.string().nullable() }

/** A payment and its payer, as the list of all payments shows it. */
export const listedPayment = z
  .object({ ...paymentAnswer.shape, ...payer, entryNote: z.string().nullable() })
  .meta({ id: 'ListedPayment' })

/** A refund and the person who gets it, as the list of all refunds shows it. */
export const listedRefund = z
  .object({
    ...refundAnswer.shape,
    ...payer,
    paymentReference: z.string(),
    bookingId: z.uuid(),
    bookingReference: z.string(),
    userId: z.uuid(),
  })
  .meta({ id: 'ListedRefund' })

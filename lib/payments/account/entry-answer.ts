import { z } from 'zod'
import { money } from '../../endpoints/answer/answer-shapes.ts'
import { entryKinds } from './entry-kinds.ts'

/** A line of a booking's account, as the API shows it. */
export const entryAnswer = z
  .object({
    id: z.uuid(),
    at: z.date(),
    kind: z.enum(entryKinds),
    amount: money.describe('Above zero where the customer owes more, below where they paid or owe less.'),
    balance: money.describe('What the customer owed after it.'),
    words: z.string(),
    paymentId: z.uuid().nullable(),
    refundId: z.uuid().nullable(),
    seatId: z.uuid().nullable(),
    otherBookingId: z.uuid().nullable(),
  })
  .meta({ id: 'BookingEntry' })

import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { fromDecimal, noMoney, type Pence, subtract } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { type RecordPaymentInput, recordPayment } from '../payments/record-payment.ts'
import { amountInput } from '../payments/schemas.ts'
import { visibleBookings } from './visible-bookings.ts'

/** What a program sends to record a payment that arrived. */
export const takenPaymentInput = z.strictObject({
  amount: amountInput,
  method: z.enum(['card', 'bank_transfer', 'cash']),
})

export type SettleBookingInput = { bookingId: string } & Omit<RecordPaymentInput, 'booking'>

/** Records a payment for a booking, at most what is still owed, and returns its id. */
export async function settleBooking(
  trx: Trx,
  actor: Actor,
  { bookingId, ...payment }: SettleBookingInput,
  now = new Date(),
): Promise<string> {
  const booking = await visibleBookings(trx, actor)
    .select(['id', 'userId', 'reference', 'finalAmount', 'status'])
    .where('id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst()
  if (!booking) throw new Refusal('This booking no longer exists.')
  if (payment.amount <= noMoney) throw Refusal.at('amount', 'Enter an amount above zero.')
  const price = booking.status === 'cancelled' ? noMoney : fromDecimal(booking.finalAmount)
  const owed = subtract(price, await sumPaid(trx, bookingId))
  if (payment.status !== 'failed' && payment.amount > owed) {
    throw Refusal.at('amount', 'This is more than is owed for the booking.')
  }

  return recordPayment(trx, actor, { booking, ...payment }, now)
}

/** What was paid or is pending, less refunds. */
async function sumPaid(trx: Trx, bookingId: string): Promise<Pence> {
  const { paid } = await trx
    .selectFrom('payments')
    .select((row) => row.fn.sum<string | null>(row('amount', '-', row.ref('refundedAmount'))).as('paid'))
    .where('bookingId', '=', bookingId)
    .where('status', '<>', 'failed')
    .executeTakeFirstOrThrow()
  return paid === null ? noMoney : fromDecimal(paid)
}

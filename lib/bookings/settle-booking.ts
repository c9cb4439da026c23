import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { noMoney } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { listDay } from '../lists/list-input.ts'
import { type RecordPaymentInput, recordPayment } from '../payments/record-payment.ts'
import { amountInput, entryNote } from '../payments/schemas.ts'
import { changeBooking } from './change-booking.ts'
import { visibleBookings } from './visible-bookings.ts'

/** What a program sends to record a payment that arrived. */
export const takenPaymentInput = z.strictObject({
  amount: amountInput,
  method: z.enum(['card', 'bank_transfer', 'cash']).describe('card is the card terminal.'),
  receivedOn: listDay.optional().describe('The day on which it arrived; today if left out.'),
  note: entryNote,
})

export type SettleBookingInput = { bookingId: string } & Omit<RecordPaymentInput, 'booking'>

/**
 * Records a payment for a booking and returns its id. Money that arrived is never refused: a surplus is to be given
 * back. A pending booking that is paid in full is confirmed, if its session is still to come.
 */
export async function settleBooking(
  trx: Trx,
  actor: Actor,
  { bookingId, ...payment }: SettleBookingInput,
  now = new Date(),
): Promise<string> {
  const booking = await visibleBookings(trx, actor)
    .select(['id', 'userId', 'reference'])
    .where('id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst()
  if (!booking) throw new Refusal('This booking no longer exists.')
  if (payment.amount <= noMoney) throw Refusal.at('amount', 'Enter an amount above zero.')
  if (payment.receivedOn && payment.receivedOn > toPlainDate(now))
    throw Refusal.at('receivedOn', 'This day is still to come. Record the money when it has arrived.')

  const id = await recordPayment(trx, actor, { booking, ...payment }, now)
  if (payment.status === 'succeeded') await confirmPaid(trx, actor, bookingId, now)
  return id
}

async function confirmPaid(trx: Trx, actor: Actor, bookingId: string, now: Date): Promise<void> {
  const settled = await trx
    .selectFrom('bookings')
    .leftJoin('courseSessions', 'courseSessions.id', 'bookings.sessionId')
    .select('bookings.id')
    .where('bookings.id', '=', bookingId)
    .where('bookings.status', '=', 'pending')
    .where('billing', '=', 'own')
    .where('balance', '<=', '0.00')
    .where('courseDate', '>=', toPlainDate(now))
    .where('courseSessions.status', '=', 'published')
    .executeTakeFirst()
  if (!settled) return
  await changeBooking(trx, actor, { bookingId, status: 'confirmed' }, now)
}

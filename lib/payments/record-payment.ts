import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { formatPence, type Pence, toDecimal } from '../core/money.ts'
import { newReference } from '../core/reference.ts'
import type { Trx } from '../db/types.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'

export type RecordPaymentInput = {
  booking: { id: string; userId: string; reference: string }
  /** Above zero. */
  amount: Pence
  method: 'card' | 'bank_transfer' | 'cash' | 'invoice' | 'credits'
  status: 'pending' | 'succeeded' | 'failed'
}

/** Records a payment and returns its id. `settleBooking` calls this after checking what is owed. */
export async function recordPayment(
  trx: Trx,
  actor: Actor,
  { booking, amount, method, status }: RecordPaymentInput,
  now = new Date(),
): Promise<string> {
  const payment = await trx
    .insertInto('payments')
    .values({
      reference: newReference('PAY'),
      bookingId: booking.id,
      userId: booking.userId,
      amount: toDecimal(amount),
      method,
      status,
      paidAt: status === 'succeeded' ? now : null,
      recordedBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

  await refreshFigures(trx, [booking.userId])
  await noteLastActivity(trx, [booking.userId], now)
  await recordActivity(trx, actor, {
    type: 'payment.recorded',
    userId: booking.userId,
    description: `${formatPence(amount)} by ${method.replace('_', ' ')} for ${booking.reference}`,
    entity: { type: 'payment', id: payment.id },
    details: { amount: toDecimal(amount), method, status },
    at: now,
  })
  return payment.id
}

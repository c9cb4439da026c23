import type { Actor } from '../../core/actor.ts'
import { noMoney, type Pence } from '../../core/money.ts'
import type { Trx } from '../../db/types.ts'
import { giveBack } from '../../payments/refunds/give-back.ts'
import type { CancelledBy } from './consequence.ts'

type Cancelled = { booking: { id: string; billing: 'own' | 'legacy' }; refund: Pence; by: CancelledBy }

/**
 * Sets aside what a cancelled imported booking gets back. It has no account that would show the surplus, so the refund
 * stands on the list of those to be paid at once.
 */
export async function queueImportedRefund(
  trx: Trx,
  actor: Actor,
  { booking: { id: bookingId, billing }, refund: amount, by }: Cancelled,
  now: Date,
): Promise<void> {
  if (billing === 'own' || amount === noMoney) return
  const reason = by === 'company' ? 'course_cancelled' : 'customer_cancelled'
  await giveBack(trx, actor, { bookingId, amount, reason, note: '', isPending: true }, now)
}

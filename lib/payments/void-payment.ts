import { z } from 'zod'
import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { formatPence, fromDecimal } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'
import { postEntries } from './account/post-entries.ts'
import { holdPayment } from './hold-payment.ts'

export const voidPaymentInput = z.strictObject({
  paymentId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why.').max(500, 'This is too long.'),
})

export type VoidPaymentInput = z.output<typeof voidPaymentInput>

/**
 * Voids a payment that was recorded by mistake: no money arrived, so it no longer counts. The row stays, with the
 * reason. Refused once any of it was given back, and for imported payments.
 */
export async function voidPayment(
  trx: Trx,
  actor: Actor,
  { paymentId, reason }: VoidPaymentInput,
  now = new Date(),
): Promise<void> {
  const payment = await holdPayment(trx, actor, paymentId)
  if (payment.voidedAt) throw new Refusal('This payment is already void.')
  if (payment.isImported) throw new Refusal('This payment was recorded before this system and stays as it was.')
  if (payment.status === 'refunded' || payment.status === 'partially_refunded' || payment.pendingRefunds !== '0.00')
    throw new Refusal('Some of this payment was given back, so it cannot be voided.')
  if (payment.status !== 'succeeded') throw new Refusal('Only money that was recorded as received can be voided.')

  if (await hasLeft(trx, payment.bookingId))
    throw new Refusal('Some of this booking’s money went with a moved seat, so the payment cannot be voided.')

  await trx
    .updateTable('payments')
    .set({ status: 'failed', voidedAt: now, voidedBy: actor.userId, voidReason: reason, paidAt: null, updatedAt: now })
    .where('id', '=', paymentId)
    .execute()
  const amount = fromDecimal(payment.amount)
  const entries = [{ kind: 'payment_voided', amount, paymentId, words: payment.reference }] as const
  await postEntries(trx, actor, { bookingId: payment.bookingId, entries }, now)

  await refreshFigures(trx, [payment.userId])
  await recordActivity(trx, actor, {
    type: 'payment.voided',
    userId: payment.userId,
    description: `${formatPence(amount)}, ${payment.reference}: recorded by mistake`,
    entity: { type: 'payment', id: paymentId },
    details: { reason },
    at: now,
  })
}

/** Whether money of the booking went to another booking with a moved seat. */
async function hasLeft(trx: Trx, bookingId: string): Promise<boolean> {
  const transfer = await trx
    .selectFrom('bookingEntries')
    .select('id')
    .where('bookingId', '=', bookingId)
    .where('kind', '=', 'transfer')
    .where('amount', '>', '0.00')
    .executeTakeFirst()
  return transfer !== undefined
}

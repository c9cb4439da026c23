import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { formatPence, fromDecimal, subtract, toDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { holdPayment } from '../hold-payment.ts'
import { visiblePayments } from '../visible-payments.ts'
import { countRefund } from './issue-refund.ts'

export const sentRefundInput = z.strictObject({
  refundId: z.uuid(),
  bankReference: z.string().trim().max(100, 'This is too long.').default(''),
})

/** Records that a waiting refund was paid, with the reference of the transfer if there is one. */
export async function markRefundSent(
  trx: Trx,
  actor: Actor,
  { refundId, bankReference }: z.output<typeof sentRefundInput>,
  now = new Date(),
): Promise<void> {
  const { payment, refund } = await holdWaiting(trx, actor, refundId)
  await trx
    .updateTable('refunds')
    .set({ status: 'succeeded', bankReference: bankReference || null, settledAt: now, settledBy: actor.userId })
    .where('id', '=', refundId)
    .execute()
  await countRefund(trx, actor, { payment, refund, wasPending: true }, now)
  await recordActivity(trx, actor, {
    type: 'refund.issued',
    userId: payment.userId,
    description: `${formatPence(refund.amount)} of ${payment.reference} refunded`,
    entity: { type: 'refund', id: refundId },
    details: { amount: toDecimal(refund.amount), ...(bankReference && { bankReference }) },
    at: now,
  })
}

export const failedRefundInput = z.strictObject({
  refundId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why.').max(500, 'This is too long.'),
})

/** Drops a waiting refund that could not or should not be paid. Its sum is no longer set aside. */
export async function failRefund(
  trx: Trx,
  actor: Actor,
  { refundId, reason }: z.output<typeof failedRefundInput>,
  now = new Date(),
): Promise<void> {
  const { payment, refund } = await holdWaiting(trx, actor, refundId)
  await trx
    .updateTable('refunds')
    .set({ status: 'failed', failureCode: reason, settledAt: now, settledBy: actor.userId })
    .where('id', '=', refundId)
    .execute()
  const pendingRefunds = toDecimal(subtract(fromDecimal(payment.pendingRefunds), refund.amount))
  await trx.updateTable('payments').set({ pendingRefunds, updatedAt: now }).where('id', '=', payment.id).execute()
  await recordActivity(trx, actor, {
    type: 'refund.failed',
    userId: payment.userId,
    description: `${formatPence(refund.amount)} of ${payment.reference} not given back`,
    entity: { type: 'refund', id: refundId },
    details: { amount: toDecimal(refund.amount), reason },
    at: now,
  })
}

/** Locks a refund that waits to be paid, with its payment. */
async function holdWaiting(trx: Trx, actor: Actor, refundId: string) {
  const known = await visiblePayments(trx, actor)
    .innerJoin('refunds', 'refunds.paymentId', 'payments.id')
    .select('payments.id as paymentId')
    .where('refunds.id', '=', refundId)
    .executeTakeFirst()
  if (!known) throw new Refusal('This refund no longer exists.')
  const payment = await holdPayment(trx, actor, known.paymentId)
  const { status, amount, ...refund } = await trx
    .selectFrom('refunds')
    .select(['id', 'bookingId', 'amount', 'status'])
    .where('id', '=', refundId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (status !== 'pending') throw new Refusal('This refund is settled already.')
  return { payment, refund: { ...refund, amount: fromDecimal(amount) } }
}

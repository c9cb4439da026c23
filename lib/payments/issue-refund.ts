import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { add, formatPence, fromDecimal, noMoney, type Pence, toDecimal } from '../core/money.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { noteLastActivity } from '../people/figures/note-last-activity.ts'
import { refreshFigures } from '../people/figures/refresh-figures.ts'
import type { refundReasons } from './schemas.ts'
import { visiblePayments } from './visible-payments.ts'

export type IssueRefundInput = {
  paymentId: string
  amount: Pence
  reason: (typeof refundReasons)[number]
  note: string
}

/** Refunds part or all of a payment, at most what is left of it, and returns the refund's id. */
export async function issueRefund(
  trx: Trx,
  actor: Actor,
  { paymentId, amount, reason, note }: IssueRefundInput,
  now = new Date(),
): Promise<string> {
  if (amount <= noMoney) throw Refusal.at('amount', 'Enter an amount above zero.')
  const payment = await visiblePayments(trx, actor)
    .select(['id', 'userId', 'reference', 'amount', 'refundedAmount', 'status'])
    .where('id', '=', paymentId)
    .forUpdate()
    .executeTakeFirst()
  if (!payment) throw new Refusal('This payment no longer exists.')
  if (payment.status !== 'succeeded' && payment.status !== 'partially_refunded') {
    throw new Refusal('Only money that has arrived can be refunded.')
  }
  const paid = fromDecimal(payment.amount)
  const refunded = add(fromDecimal(payment.refundedAmount), amount)
  if (refunded > paid) throw Refusal.at('amount', 'This is more than the amount left to refund.')

  await trx
    .updateTable('payments')
    .set({
      refundedAmount: toDecimal(refunded),
      status: refunded === paid ? 'refunded' : 'partially_refunded',
      updatedAt: now,
    })
    .where('id', '=', paymentId)
    .execute()
  const refund = await trx
    .insertInto('refunds')
    .values({ paymentId, amount: toDecimal(amount), reason, reasonNote: note, createdBy: actor.userId, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()

  await refreshFigures(trx, [payment.userId])
  await noteLastActivity(trx, [payment.userId], now)
  await recordActivity(trx, actor, {
    type: 'refund.issued',
    userId: payment.userId,
    description: `${formatPence(amount)} of ${payment.reference} refunded`,
    entity: { type: 'refund', id: refund.id },
    details: { amount: toDecimal(amount), reason },
    at: now,
  })
  return refund.id
}

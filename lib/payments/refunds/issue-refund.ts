import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { add, formatPence, fromDecimal, noMoney, type Pence, subtract, toDecimal } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { DB } from '../../db/schema.ts'
import type { Trx } from '../../db/types.ts'
import { noteLastActivity } from '../../people/figures/note-last-activity.ts'
import { refreshFigures } from '../../people/figures/refresh-figures.ts'
import { postEntries } from '../account/post-entries.ts'
import { readAccount } from '../account/read-account.ts'
import { type HeldPayment, holdPayment } from '../hold-payment.ts'
import type { refundReasons, returnWays } from '../schemas.ts'

export type IssueRefundInput = {
  paymentId: string
  /** The booking whose balance it settles; by default, the booking of the payment. */
  bookingId?: string | undefined
  amount: Pence
  reason: (typeof refundReasons)[number]
  note: string
  /** How the money goes back; as the payment came, if left out. */
  returnedBy?: (typeof returnWays)[number] | undefined
  /** Whether it is still to be paid. Until then the sum is set aside. */
  isPending?: boolean | undefined
  bankReference?: string | undefined
}

/** Gives back part or all of a payment, at most what is left of it, and returns the refund's id. */
export async function issueRefund(
  trx: Trx,
  actor: Actor,
  { paymentId, amount, reason, note, ...given }: IssueRefundInput,
  now = new Date(),
): Promise<string> {
  if (amount <= noMoney) throw Refusal.at('amount', 'Enter an amount above zero.')
  const payment = await holdPayment(trx, actor, paymentId)
  if (payment.status !== 'succeeded' && payment.status !== 'partially_refunded') {
    throw new Refusal('Only money that has arrived can be refunded.')
  }
  if (amount > leftOf(payment)) throw Refusal.at('amount', 'This is more than the amount left to refund.')

  const { bookingId = payment.bookingId, isPending = false, bankReference } = given
  const { toGiveBack } = await readAccount(trx, bookingId)
  const refund = await trx
    .insertInto('refunds')
    .values({
      paymentId,
      bookingId,
      amount: toDecimal(amount),
      reason,
      reasonNote: note,
      status: isPending ? 'pending' : 'succeeded',
      policyAmount: toDecimal(toGiveBack),
      overrideReason: amount === toGiveBack ? null : note || null,
      returnedBy: given.returnedBy ?? wayOf(payment.method),
      bankReference: bankReference || null,
      settledAt: isPending ? null : now,
      settledBy: isPending ? null : actor.userId,
      createdBy: actor.userId,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (isPending) await setAside(trx, { paymentId, amount: add(fromDecimal(payment.pendingRefunds), amount) }, now)
  else await countRefund(trx, actor, { payment, refund: { id: refund.id, bookingId, amount } }, now)

  await recordActivity(trx, actor, {
    type: isPending ? 'refund.requested' : 'refund.issued',
    userId: payment.userId,
    description: `${formatPence(amount)} of ${payment.reference} ${isPending ? 'to be given back' : 'refunded'}`,
    entity: { type: 'refund', id: refund.id },
    details: { amount: toDecimal(amount), reason },
    at: now,
  })
  return refund.id
}

/** What is left of a payment: neither given back nor set aside to be. */
export function leftOf({
  amount,
  refundedAmount,
  pendingRefunds,
}: Pick<DB['payments'], 'amount'> & { refundedAmount: string; pendingRefunds: string }): Pence {
  return subtract(subtract(fromDecimal(amount), fromDecimal(refundedAmount)), fromDecimal(pendingRefunds))
}

/** Money goes back as it came; what came by invoice or by credits goes by bank. */
function wayOf(method: DB['payments']['method']): (typeof returnWays)[number] {
  return method === 'card' || method === 'cash' ? method : 'bank_transfer'
}

async function setAside(trx: Trx, { paymentId, amount }: { paymentId: string; amount: Pence }, now: Date) {
  await trx
    .updateTable('payments')
    .set({ pendingRefunds: toDecimal(amount), updatedAt: now })
    .where('id', '=', paymentId)
    .execute()
}

type Counted = { payment: HeldPayment; refund: { id: string; bookingId: string; amount: Pence }; wasPending?: boolean }

/** Counts a refund that went out: on the payment, on the booking's account and in the person's figures. */
export async function countRefund(
  trx: Trx,
  actor: Actor,
  { payment, refund, wasPending = false }: Counted,
  now: Date,
): Promise<void> {
  const { id: refundId, bookingId, amount } = refund
  const refunded = add(fromDecimal(payment.refundedAmount), amount)
  const pending = fromDecimal(payment.pendingRefunds)
  await trx
    .updateTable('payments')
    .set({
      refundedAmount: toDecimal(refunded),
      pendingRefunds: toDecimal(wasPending ? subtract(pending, amount) : pending),
      status: refunded === fromDecimal(payment.amount) ? 'refunded' : 'partially_refunded',
      updatedAt: now,
    })
    .where('id', '=', payment.id)
    .execute()
  const entries = [{ kind: 'refund', amount, refundId, words: payment.reference }] as const
  await postEntries(trx, actor, { bookingId, entries }, now)
  await refreshFigures(trx, [payment.userId])
  await noteLastActivity(trx, [payment.userId], now)
}

import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import { formatPence, least, noMoney, type Pence, subtract } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { visiblePayments } from '../visible-payments.ts'
import { type IssueRefundInput, issueRefund, leftOf } from './issue-refund.ts'

export type GiveBackInput = Omit<IssueRefundInput, 'paymentId' | 'bookingId'> & { bookingId: string }

/**
 * Gives back money of a booking out of its payments, the latest first, with one refund for each payment. Returns the
 * ids of the refunds.
 */
export async function giveBack(
  trx: Trx,
  actor: Actor,
  { bookingId, amount, ...refund }: GiveBackInput,
  now = new Date(),
): Promise<string[]> {
  if (amount <= noMoney) throw Refusal.at('amount', 'Enter an amount above zero.')
  await lockChain(trx, bookingId)
  const payments = await listRefundable(trx, actor, bookingId)
  const most = payments.reduce<Pence>((sum, { left }) => subtract(sum, subtract(noMoney, left)), noMoney)
  if (amount > most) throw Refusal.at('amount', `At most ${formatPence(most)} of what was paid can be given back.`)

  const ids: string[] = []
  let missing = amount
  for (const { id: paymentId, left } of payments) {
    const part = least(missing, left)
    if (part === noMoney) break
    ids.push(await issueRefund(trx, actor, { paymentId, bookingId, amount: part, ...refund }, now))
    missing = subtract(missing, part)
  }
  return ids
}

/** Payments with something left: those of the booking, then those of bookings whose money came with a moved seat. */
export async function listRefundable(db: Db, actor: Actor, bookingId: string) {
  const payments = await visiblePayments(db, actor)
    .select(['id', 'reference', 'method', 'amount', 'refundedAmount', 'pendingRefunds'])
    .where(sql<boolean>`payments.booking_id in (${cameFrom(bookingId)})`)
    .where('status', 'in', ['succeeded', 'partially_refunded'])
    .orderBy(sql`payments.booking_id = ${bookingId}`, 'desc')
    .orderBy('paidAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return payments.map((payment) => ({ ...payment, left: leftOf(payment) })).filter(({ left }) => left > noMoney)
}

/** This booking, and every booking from which money came with a moved seat. */
function cameFrom(bookingId: string) {
  return sql`
    with recursive chain as (
      select ${bookingId}::uuid as id
      union
      select booking_entries.other_booking_id from booking_entries join chain on chain.id = booking_entries.booking_id
      where booking_entries.kind = 'transfer' and booking_entries.amount < 0
    )
    select id from chain`
}

/** Locks a booking and those its money came from in order of id, before any of their payments. */
export async function lockChain(trx: Trx, bookingId: string): Promise<void> {
  await sql`select id from bookings where id in (${cameFrom(bookingId)}) order by id for update`.execute(trx)
}

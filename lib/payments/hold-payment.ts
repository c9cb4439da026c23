import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { visiblePayments } from './visible-payments.ts'

export type HeldPayment = Awaited<ReturnType<typeof holdPayment>>

/** Locks a payment after the booking it was made for, in the order in which every verb of money locks them. */
export async function holdPayment(trx: Trx, actor: Actor, paymentId: string) {
  const known = await visiblePayments(trx, actor).select('bookingId').where('id', '=', paymentId).executeTakeFirst()
  if (known) await trx.selectFrom('bookings').select('id').where('id', '=', known.bookingId).forUpdate().execute()
  const payment = await visiblePayments(trx, actor)
    .select([
      'id',
      'userId',
      'bookingId',
      'reference',
      'amount',
      'refundedAmount',
      'pendingRefunds',
      'method',
      'status',
      'isImported',
      'voidedAt',
    ])
    .where('id', '=', paymentId)
    .forUpdate()
    .executeTakeFirst()
  if (!payment || actor.kind === 'customer') throw new Refusal('This payment no longer exists.')
  return payment
}

import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visiblePayments } from './visible-payments.ts'

/** One payment within the actor's reach, with its refunds in order of time. */
export async function findPayment(db: Db, actor: Actor, paymentId: string) {
  const payment = await paymentRows(db, actor)
    .select(['payments.entryNote', 'payments.isImported'])
    .where('payments.id', '=', paymentId)
    .executeTakeFirst()
  return payment && { ...payment, refunds: await listRefunds(db, paymentId) }
}

/** Payments within the actor's reach, with the columns that the API shows. */
export function paymentRows(db: Db, actor: Actor) {
  return visiblePayments(db, actor)
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .select([
      'payments.id',
      'payments.reference',
      'payments.bookingId',
      'bookings.reference as bookingReference',
      'payments.userId',
      'payments.amount',
      'payments.refundedAmount',
      'payments.currency',
      'payments.method',
      'payments.status',
      'payments.paidAt',
      'payments.receivedOn',
      'payments.voidReason',
      'payments.createdAt',
    ])
}

function listRefunds(db: Db, paymentId: string) {
  return db
    .selectFrom('refunds')
    .select(['id', 'paymentId', 'amount', 'reason', 'reasonNote as note', 'status', 'createdAt'])
    .select(['returnedBy', 'bankReference', 'failureCode', 'settledAt'])
    .where('paymentId', '=', paymentId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

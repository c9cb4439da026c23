import type { CustomerActor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visiblePayments } from './visible-payments.ts'

export type OwnPayment = Awaited<ReturnType<typeof listOwnPayments>>[number]

/** A customer's latest payments, as they may see them. */
export function listOwnPayments(db: Db, actor: CustomerActor) {
  return visiblePayments(db, actor)
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .select([
      'payments.id',
      'payments.amount',
      'payments.refundedAmount',
      'payments.method',
      'payments.status',
      'payments.paidAt',
      'payments.createdAt',
      'bookings.reference as bookingReference',
      'bookings.courseName',
    ])
    .orderBy('payments.createdAt', 'desc')
    .orderBy('payments.id', 'desc')
    .limit(100)
    .execute()
}

import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visiblePayments } from './visible-payments.ts'

const most = 200

export type PaymentRow = Awaited<ReturnType<typeof listPayments>>[number]

/** The payments of one person or of one booking, latest first. */
export async function listPayments(db: Db, actor: Actor, of: { userId: string } | { bookingId: string }) {
  return visiblePayments(db, actor)
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .select([
      'payments.id',
      'payments.reference',
      'payments.amount',
      'payments.refundedAmount',
      'payments.method',
      'payments.status',
      'payments.paidAt',
      'payments.createdAt',
      'payments.bookingId',
      'bookings.reference as bookingReference',
    ])
    .$if('userId' in of, (query) => ('userId' in of ? query.where('payments.userId', '=', of.userId) : query))
    .$if('bookingId' in of, (query) =>
      'bookingId' in of ? query.where('payments.bookingId', '=', of.bookingId) : query,
    )
    .orderBy('payments.createdAt', 'desc')
    .orderBy('payments.id', 'desc')
    .limit(most)
    .execute()
}

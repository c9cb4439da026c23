import type { ExpressionBuilder } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { DB } from '../db/schema.ts'
import type { Db } from '../db/types.ts'
import { visiblePayments } from './visible-payments.ts'

const most = 200

export type PaymentRow = Awaited<ReturnType<typeof listPayments>>[number]

type Of = { userId: string; isCounted?: boolean } | { bookingId: string }

/** The payments of one person or one booking, latest first. `isCounted` lists only those that count as spent. */
export async function listPayments(db: Db, actor: Actor, of: Of) {
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
      'payments.receivedOn',
      'payments.isImported',
      'payments.pendingRefunds',
      'payments.voidReason',
      'payments.createdAt',
      'payments.bookingId',
      'bookings.reference as bookingReference',
    ])
    .where((row) => row.and(filtersFor(row, of)))
    .orderBy('payments.createdAt', 'desc')
    .orderBy('payments.id', 'desc')
    .limit(most)
    .execute()
}

function filtersFor(row: ExpressionBuilder<DB, 'payments' | 'bookings'>, of: Of) {
  if ('bookingId' in of) return [row('payments.bookingId', '=', of.bookingId)]
  if (!of.isCounted) return [row('payments.userId', '=', of.userId)]
  return [
    row('bookings.userId', '=', of.userId),
    row('payments.status', 'in', ['succeeded', 'partially_refunded', 'refunded']),
  ]
}

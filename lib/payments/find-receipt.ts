import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { visiblePayments } from './visible-payments.ts'

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>

/** A payment that was received, with its refunds. Undefined if it was not received or is out of reach. */
export function findReceipt(db: Db, actor: Actor, paymentId: string) {
  return visiblePayments(db, actor)
    .innerJoin('bookings', 'bookings.id', 'payments.bookingId')
    .innerJoin('users as payer', 'payer.id', 'payments.userId')
    .leftJoin('courses', 'courses.id', 'bookings.courseId')
    .select((row) => [
      'payments.id',
      'payments.userId',
      'payments.reference',
      'payments.amount',
      'payments.refundedAmount',
      'payments.method',
      'payments.paidAt',
      'payments.receivedOn',
      'payments.createdAt',
      'bookings.reference as bookingReference',
      'bookings.courseDate',
      row.fn.coalesce('courses.name', 'bookings.courseName').as('courseName'),
      sql<string>`concat_ws(' ', payer.first_name, payer.last_name)`.as('payerName'),
      'payer.companyName as payerCompany',
      sql<{ amount: string; at: string }[]>`(
        select coalesce(json_agg(json_build_object('amount', amount::text, 'at', coalesce(settled_at, created_at)) order by settled_at, created_at, id), '[]')
        from refunds where payment_id = payments.id and status = 'succeeded'
      )`.as('refunds'),
    ])
    .where('payments.id', '=', paymentId)
    .where('payments.status', 'in', ['succeeded', 'partially_refunded', 'refunded'])
    .executeTakeFirst()
}

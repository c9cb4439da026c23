import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { money } from '../endpoints/answer/answer-shapes.ts'
import { keyAsText } from '../lists/keyset.ts'
import { type PagedList, type PageQuery, pageRows } from '../lists/page-rows.ts'
import { visiblePayments } from './visible-payments.ts'

/** A payment as the API shows it. */
export const paymentAnswer = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    bookingId: z.uuid(),
    bookingReference: z.string(),
    userId: z.uuid(),
    amount: money,
    refundedAmount: money,
    currency: z.string(),
    method: z.enum(['card', 'bank_transfer', 'cash', 'invoice', 'credits']),
    status: z.enum(['pending', 'processing', 'succeeded', 'failed', 'refunded', 'partially_refunded']),
    paidAt: z.date().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'Payment' })

const list: PagedList = {
  name: 'payments',
  key: { by: sql`payments.created_at`, kind: 'moment' },
  id: sql`payments.id`,
  order: 'desc',
}

/** The payments of one person, for programs; latest first unless they ask otherwise. */
export function pagePaymentsOf(db: Db, actor: Actor, userId: string, asked: PageQuery) {
  const payments = visiblePayments(db, actor)
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
      'payments.createdAt',
      keyAsText(list.key).as('sortKey'),
    ])
    .where('payments.userId', '=', userId)
  return pageRows(db, payments, list, asked)
}

import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice, given, search } from '../../lists/filters.ts'
import { nameOf } from '../../people/labels.ts'
import { refundReasonLabels, refundStatusLabels, refundStatusTones, returnWayLabels } from '../labels.ts'
import { matchPayments } from '../match-payments.ts'
import { returnWays } from '../schemas.ts'
import { visiblePayments } from '../visible-payments.ts'

const statuses = ['pending', 'succeeded', 'failed'] as const

/** Refunds with the booking whose account they settle and who gets them. */
function rows(db: Db, actor: Actor) {
  return visiblePayments(db, actor)
    .innerJoin('refunds', 'refunds.paymentId', 'payments.id')
    .innerJoin('bookings', 'bookings.id', 'refunds.bookingId')
    .leftJoin('users', 'users.id', 'payments.userId')
    .select([
      'refunds.id',
      'refunds.paymentId',
      'payments.reference as paymentReference',
      'refunds.bookingId',
      'bookings.reference as bookingReference',
      'payments.userId',
      'users.firstName',
      'users.lastName',
      'users.email',
      'refunds.amount',
      'refunds.reason',
      'refunds.reasonNote as note',
      'refunds.status',
      'refunds.returnedBy',
      'refunds.bankReference',
      'refunds.createdAt',
      'refunds.settledAt',
    ])
}

/** Refunds as the office and programs list them, the latest first. */
export const refundList = defineList({
  name: 'refunds',
  at: '/admin/refunds',
  words: { one: 'refund', many: 'refunds' },
  rows,
  key: sql`refunds.id`,

  filters: {
    q: search('Payment, booking, name or email', matchPayments),
    status: choice('Status', statuses, refundStatusLabels, (status) => sql<boolean>`refunds.status = ${status}`),
    returnedBy: choice('By', returnWays, returnWayLabels, (way) => sql<boolean>`refunds.returned_by = ${way}`),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`payments.user_id = ${userId}`,
      () => 'Of one person',
    ),
  },
  tabs: 'status',

  order: {
    createdAt: { by: sql`refunds.created_at`, kind: 'moment', first: 'desc' },
    amount: { by: sql`refunds.amount`, kind: 'decimal', first: 'desc' },
  },

  columns: {
    payment: {
      label: 'Of payment',
      width: 172,
      phone: 3,
      value: (row) => row.paymentReference,
      href: (row) => `/admin/payments/${row.paymentId}`,
    },
    paidTo: { label: 'To', phone: 1, value: (row) => nameOf(row), href: (row) => `/admin/users/${row.userId}` },
    booking: {
      label: 'Booking',
      width: 172,
      rank: 2,
      value: (row) => row.bookingReference,
      href: (row) => `/admin/bookings/${row.bookingId}`,
    },
    returnedBy: { label: 'By', width: 120, rank: 2, value: (row) => returnWayLabels[row.returnedBy] },
    status: {
      label: 'Status',
      width: 120,
      phone: 4,
      value: ({ status }) => ({ word: refundStatusLabels[status], tone: refundStatusTones[status] }),
    },
    reason: {
      label: 'Reason',
      width: 176,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => refundReasonLabels[row.reason],
    },
    createdAt: { label: 'Asked for', kind: 'moment', width: 124, rank: 3, quiet: true, value: (row) => row.createdAt },
    amount: { label: 'Amount', kind: 'money', width: 108, phone: 2, value: (row) => row.amount },
    bankReference: {
      label: 'Transfer',
      width: 144,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.bankReference,
    },
  },
})

import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { defineList } from '../lists/define-list.ts'
import { choice, given, search } from '../lists/filters.ts'
import { listDay } from '../lists/list-input.ts'
import { nameOf } from '../people/labels.ts'
import { paymentRows } from './find-payment.ts'
import { paymentMethodLabels, paymentStatusLabels, paymentStatusTones } from './labels.ts'
import { matchPayments } from './match-payments.ts'

const statuses = ['succeeded', 'partially_refunded', 'refunded', 'pending', 'processing', 'failed'] as const
const methods = ['card', 'bank_transfer', 'cash', 'invoice', 'credits'] as const

/** Payments and their payers. */
function rows(db: Db, actor: Actor) {
  return paymentRows(db, actor)
    .leftJoin('users', 'users.id', 'payments.userId')
    .select(['users.firstName', 'users.lastName', 'users.email', 'payments.entryNote'])
}

/** Payments as the office and programs list them, the latest recorded first. */
export const paymentList = defineList({
  name: 'payments',
  at: '/admin/payments',
  words: { one: 'payment', many: 'payments' },
  rows,
  key: sql`payments.id`,

  filters: {
    q: search('Reference, booking, name or email', matchPayments),
    status: choice('Status', statuses, paymentStatusLabels, (status) => sql<boolean>`payments.status = ${status}`),
    method: choice('By', methods, paymentMethodLabels, (method) => sql<boolean>`payments.method = ${method}`),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`payments.user_id = ${userId}`,
      () => 'Of one person',
    ),
    receivedFrom: given(
      listDay.describe('Received on this day or later.'),
      (day) => sql<boolean>`payments.received_on >= ${day}`,
    ),
    receivedTo: given(
      listDay.describe('Received on this day or earlier.'),
      (day) => sql<boolean>`payments.received_on <= ${day}`,
    ),
  },
  tabs: 'status',
  ranges: [{ label: 'Received', of: 'day', from: 'receivedFrom', to: 'receivedTo' }],

  order: {
    createdAt: { by: sql`payments.created_at`, kind: 'moment', first: 'desc' },
    receivedOn: { by: sql`coalesce(payments.received_on, '-infinity'::date)`, kind: 'date', first: 'desc' },
    amount: { by: sql`payments.amount`, kind: 'decimal', first: 'desc' },
  },

  columns: {
    reference: {
      label: 'Payment',
      width: 172,
      phone: 3,
      value: (row) => row.reference,
      href: (row) => `/admin/payments/${row.id}`,
    },
    paidBy: { label: 'From', phone: 1, value: (row) => nameOf(row), href: (row) => `/admin/users/${row.userId}` },
    booking: {
      label: 'Booking',
      width: 172,
      rank: 2,
      value: (row) => row.bookingReference,
      href: (row) => `/admin/bookings/${row.bookingId}`,
    },
    method: { label: 'By', width: 116, rank: 2, value: (row) => paymentMethodLabels[row.method] },
    status: {
      label: 'Status',
      width: 144,
      phone: 4,
      value: ({ status, voidReason }) =>
        voidReason === null
          ? { word: paymentStatusLabels[status], tone: paymentStatusTones[status] }
          : { word: 'Void', tone: 'quiet' },
    },
    receivedOn: { label: 'Received', kind: 'day', width: 112, rank: 2, quiet: true, value: (row) => row.receivedOn },
    amount: { label: 'Amount', kind: 'money', width: 108, phone: 2, value: (row) => row.amount },
    refundedAmount: {
      label: 'Given back',
      kind: 'money',
      width: 108,
      rank: 3,
      isExtra: true,
      value: (row) => row.refundedAmount,
    },
    createdAt: {
      label: 'Recorded',
      kind: 'moment',
      width: 124,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
    email: { label: 'Email', width: 208, rank: 3, quiet: true, isExtra: true, value: (row) => row.email },
  },
})

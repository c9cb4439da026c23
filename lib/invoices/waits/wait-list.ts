import { sql } from 'kysely'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { Decimal } from '../../core/money.ts'
import type { Db } from '../../db/types.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice } from '../../lists/filters.ts'
import { nameOf } from '../../people/labels.ts'
import { waitReasonLabels, waitReasons } from '../labels.ts'

/** Bookings whose next invoice or credit note waits for details, the longest wait first. */
export const waitList = defineList({
  name: 'invoice-waits',
  at: '/admin/invoices/waiting',
  words: { one: 'booking', many: 'bookings' },
  rows: waitRows,
  key: sql`invoice_waits.booking_id`,
  isSealed: true,

  filters: {
    reason: choice(
      'Waits for',
      waitReasons,
      waitReasonLabels,
      (reason) => sql<boolean>`invoice_waits.reason = ${reason}`,
    ),
  },
  tabs: 'reason',

  order: {
    since: { by: sql`invoice_waits.since`, kind: 'moment', first: 'asc' },
  },

  columns: {
    reference: {
      label: 'Booking',
      width: 184,
      phone: 1,
      value: (row) => row.reference,
      href: (row) => `/admin/bookings/${row.id}`,
    },
    bookedBy: {
      label: 'Booked by',
      phone: 3,
      wraps: true,
      value: (row) => [nameOf(row), row.companyName].filter(Boolean).join(', '),
      href: (row) => `/admin/users/${row.userId}`,
    },
    reason: { label: 'Waiting because', width: 284, rank: 2, value: ({ reason }) => waitReasonLabels[reason] },
    due: { label: 'Amount', kind: 'money', width: 124, phone: 2, value: (row) => row.due },
    since: { label: 'Since', kind: 'moment', width: 124, phone: 4, quiet: true, value: (row) => row.since },
  },
})

/** `due` is below zero for a credit note. */
function waitRows(db: Db, actor: Actor) {
  return db
    .selectFrom('invoiceWaits')
    .innerJoin('bookings', 'bookings.id', 'invoiceWaits.bookingId')
    .innerJoin('users', 'users.id', 'bookings.userId')
    .select(['bookings.id', 'bookings.reference', 'bookings.userId', 'invoiceWaits.reason', 'invoiceWaits.since'])
    .select(['users.firstName', 'users.lastName', 'users.email', 'users.companyName'])
    .select(
      sql<Decimal>`case bookings.status when 'cancelled' then cancellation_charge else final_amount end - coalesce(
        (select sum(case series when 'invoice' then gross else -gross end)
        from invoices where booking_id = bookings.id), 0)`.as('due'),
    )
    .where((row) => row.lit(isOffice(actor)))
}

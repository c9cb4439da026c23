import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { toPlainDate } from '../../core/dates.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice, given, search } from '../../lists/filters.ts'
import { listDay } from '../../lists/list-input.ts'
import { nameOf } from '../../people/labels.ts'
import { documentKindLabels, documentKinds, invoiceStateLabels, invoiceStates, invoiceStateTones } from '../labels.ts'
import { type InvoiceState, stateOf } from '../rules/invoice-state.ts'
import { invoiceRows, openOf } from './invoice-rows.ts'
import { matchInvoices } from './match-invoices.ts'

/** Invoices and credit notes as the office and programs list them, the latest first. */
export const invoiceList = defineList({
  name: 'invoices',
  at: '/admin/invoices',
  words: { one: 'document', many: 'documents' },
  rows: invoiceRows,
  key: sql`invoices.id`,

  filters: {
    q: search('Number, booking, name or company', matchInvoices),
    kind: choice('Kind', documentKinds, documentKindLabels, (kind) => sql<boolean>`invoices.series = ${kind}`),
    state: choice('State', invoiceStates, invoiceStateLabels, (state, now) => isIn(state, toPlainDate(now))),
    year: given(
      z.coerce.number().int().min(2000).max(2200).describe('Issued in this year.'),
      (year) => sql<boolean>`invoices.issued_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
      (year) => `Issued in ${year}`,
    ),
    userId: given(
      z.uuid(),
      (userId) => sql<boolean>`invoices.user_id = ${userId}`,
      () => 'Of one person',
    ),
    bookingId: given(
      z.uuid(),
      (bookingId) => sql<boolean>`invoices.booking_id = ${bookingId}`,
      () => 'Of one booking',
    ),
    issuedFrom: given(
      listDay.describe('Issued on this day or later.'),
      (day) => sql<boolean>`invoices.issued_on >= ${day}::date`,
    ),
    issuedTo: given(
      listDay.describe('Issued on this day or earlier.'),
      (day) => sql<boolean>`invoices.issued_on <= ${day}::date`,
    ),
  },
  tabs: 'kind',
  ranges: [{ label: 'Issued', of: 'day', from: 'issuedFrom', to: 'issuedTo' }],

  order: {
    issuedOn: { by: sql`invoices.issued_on`, kind: 'date', first: 'desc' },
    dueOn: { by: sql`coalesce(invoices.due_on, invoices.issued_on)`, kind: 'date', first: 'asc' },
    gross: { by: sql`invoices.gross`, kind: 'decimal', first: 'desc' },
  },

  columns: {
    label: {
      label: 'Number',
      width: 128,
      phone: 1,
      value: (row) => row.label,
      href: (row) => `/admin/invoices/${row.id}`,
    },
    buyer: {
      label: 'Made out to',
      phone: 3,
      wraps: true,
      value: (row) => [nameOf(row), row.companyName].filter(Boolean).join(', '),
      href: (row) => `/admin/users/${row.userId}`,
    },
    booking: {
      label: 'Booking',
      width: 172,
      rank: 2,
      quiet: true,
      value: (row) => row.bookingReference,
      href: (row) => `/admin/bookings/${row.bookingId}`,
    },
    issuedOn: { label: 'Issued', kind: 'day', width: 116, rank: 2, value: (row) => row.issuedOn },
    dueOn: { label: 'Due', kind: 'day', width: 116, rank: 3, quiet: true, value: (row) => row.dueOn },
    state: {
      label: 'State',
      width: 124,
      phone: 4,
      value: (row, now) => {
        const state = stateOf(row, toPlainDate(now))
        return { word: state === 'credit' ? 'Credit note' : invoiceStateLabels[state], tone: invoiceStateTones[state] }
      },
    },
    gross: { label: 'Amount', kind: 'money', width: 108, phone: 2, value: (row) => row.gross },
    open: { label: 'Open', kind: 'money', width: 100, rank: 2, value: (row) => row.open },
    net: { label: 'Net', kind: 'money', width: 100, rank: 3, isExtra: true, value: (row) => row.net },
    vat: { label: 'VAT', kind: 'money', width: 92, rank: 3, isExtra: true, value: (row) => row.vat },
    kind: { label: 'Kind', width: 108, rank: 3, isExtra: true, value: (row) => documentKindLabels[row.kind] },
    corrects: { label: 'Corrects', width: 116, rank: 3, isExtra: true, value: (row) => row.corrects },
    taxPoint: { label: 'Tax point', kind: 'day', width: 116, rank: 3, isExtra: true, value: (row) => row.taxPoint },
    purchaseOrder: { label: 'Their order', width: 120, rank: 3, isExtra: true, value: (row) => row.purchaseOrder },
    sentAt: {
      label: 'Sent',
      kind: 'moment',
      width: 124,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.sentAt,
    },
  },
})

// Only a booking that still owes something has an open invoice, so the others are not added up.
const isOpen = sql<boolean>`(invoices.series = 'invoice' and bookings.balance > 0 and ${openOf} > 0)`

function isIn(state: InvoiceState, today: PlainDate): RawBuilder<boolean> {
  switch (state) {
    case 'open':
      return isOpen
    case 'overdue':
      return sql<boolean>`(invoices.due_on < ${today}::date and ${isOpen})`
    case 'paid':
      return sql<boolean>`(invoices.series = 'invoice' and not ${isOpen})`
    default:
      return state satisfies never
  }
}

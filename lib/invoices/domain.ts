import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { documentInvariants } from './document-invariants.ts'
import { issueAllWaiting } from './issue/issue-waiting.ts'
import { invoiceList } from './list/invoice-list.ts'
import { invoicesPersonalData } from './personal-data.ts'
import { invoicesSearch } from './search-invoices.ts'
import { documentSent } from './send/letters.ts'
import { numberGroup } from './settings/number-settings.ts'
import { vatGroup } from './settings/vat-settings.ts'
import { waitList } from './waits/wait-list.ts'

const activity = [
  {
    group: 'money',
    label: 'Payments',
    kinds: {
      'invoice.issued': 'Invoice issued',
      'credit_note.issued': 'Credit note issued',
      'invoice.sent': 'Invoice or credit note sent',
      'invoice.downloaded': 'Invoice or credit note downloaded',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const invoicesDomain = defineDomain({
  name: 'invoices',
  tables: ['invoices', 'documentSequences', 'invoiceWaits'],
  personalData: invoicesPersonalData,
  activity,
  letters: [documentSent],
  jobs: [{ name: 'invoices.issue-waiting', cron: '*/5 * * * *', run: ({ db, signal }) => issueAllWaiting(db, signal) }],
  invariants: documentInvariants,
  settings: [vatGroup, numberGroup],
  search: invoicesSearch,
  tasks: [
    listTask(waitList, {
      href: '/admin/invoices/waiting?reason=supplier',
      one: 'booking is waiting for its invoice because our company’s details are missing',
      many: 'bookings are waiting for their invoices because our company’s details are missing',
      place: 24,
    }),
    listTask(waitList, {
      href: '/admin/invoices/waiting?reason=buyer',
      one: 'booking is waiting for its invoice because the customer’s address is missing',
      many: 'bookings are waiting for their invoices because the customers’ addresses are missing',
      place: 26,
    }),
    listTask(invoiceList, {
      href: '/admin/invoices?state=overdue',
      one: 'invoice is overdue',
      many: 'invoices are overdue',
      place: 28,
    }),
  ],
  entries: [{ href: '/admin/invoices', label: 'Invoices', icon: 'invoices', group: 'money', place: 20 }],
})

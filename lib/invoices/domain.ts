import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { documentInvariants } from './document-invariants.ts'
import { issueAllWaiting } from './issue/issue-waiting.ts'
import { invoicesPersonalData } from './personal-data.ts'
import { numberGroup } from './settings/number-settings.ts'
import { vatGroup } from './settings/vat-settings.ts'

const activity = [
  {
    group: 'money',
    label: 'Payments',
    kinds: {
      'invoice.issued': 'Invoice issued',
      'credit_note.issued': 'Credit note issued',
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
  jobs: [{ name: 'invoices.issue-waiting', cron: '*/5 * * * *', run: ({ db, signal }) => issueAllWaiting(db, signal) }],
  invariants: documentInvariants,
  settings: [vatGroup, numberGroup],
})

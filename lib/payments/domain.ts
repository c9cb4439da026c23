import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { paymentsPersonalData } from './personal-data.ts'

const activity = [
  {
    group: 'money',
    label: 'Payments',
    kinds: {
      'payment.recorded': 'Payment recorded',
      'refund.issued': 'Refund issued',
      'receipt.downloaded': 'Receipt downloaded',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const paymentsDomain = defineDomain({
  name: 'payments',
  tables: ['payments', 'refunds'],
  personalData: paymentsPersonalData,
  activity,
  invariants: [
    {
      rule: 'refunded amounts equal the refunds, never more than was paid',
      offenders: `
        select payments.id from payments
        left join lateral (
          select coalesce(sum(amount), 0) as amount from refunds
          where refunds.payment_id = payments.id and refunds.status = 'succeeded'
        ) returned on true
        where payments.refunded_amount <> returned.amount or returned.amount > payments.amount`,
    },
    {
      rule: 'the status of a payment says what was refunded',
      offenders: `
        select id from payments
        where (status = 'refunded') <> (refunded_amount = amount)
          or (status = 'partially_refunded') <> (refunded_amount > 0 and refunded_amount < amount)`,
    },
  ],
})

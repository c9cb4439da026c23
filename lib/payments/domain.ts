import type { KindsOf } from '../activity/words.ts'
import { defineDomain } from '../domains/domain.ts'
import { listTask } from '../domains/task.ts'
import { paymentsPersonalData } from './personal-data.ts'
import { refundList } from './refunds/refund-list.ts'

const activity = [
  {
    group: 'money',
    label: 'Payments',
    kinds: {
      'payment.recorded': 'Payment recorded',
      'payment.voided': 'Payment voided',
      'refund.requested': 'Refund to be paid',
      'refund.issued': 'Refund issued',
      'refund.failed': 'Refund not paid',
      'receipt.downloaded': 'Receipt downloaded',
    },
  },
] as const

declare module '../activity/kinds.ts' {
  interface ActivityKinds extends KindsOf<typeof activity> {}
}

export const paymentsDomain = defineDomain({
  name: 'payments',
  tables: ['payments', 'refunds', 'bookingEntries'],
  personalData: paymentsPersonalData,
  activity,
  tasks: [
    listTask(refundList, {
      href: '/admin/refunds?status=pending',
      one: 'refund is to be paid',
      many: 'refunds are to be paid',
      place: 45,
    }),
  ],
  entries: [
    { href: '/admin/payments', label: 'Payments', icon: 'payments', group: 'money', place: 10 },
    { href: '/admin/refunds', label: 'Refunds', icon: 'refunds', group: 'money', place: 20 },
  ],
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
    {
      rule: 'what is set aside of a payment is what waits to be given back',
      offenders: `
        select payments.id from payments
        left join lateral (
          select coalesce(sum(amount), 0) as amount from refunds
          where refunds.payment_id = payments.id and refunds.status = 'pending'
        ) waiting on true
        where payments.pending_refunds <> waiting.amount`,
    },
    {
      rule: 'money that moved with a seat left one booking and came to the other',
      offenders: `
        select entry.id from booking_entries entry
        where kind = 'transfer' and not exists (
          select from booking_entries other
          where other.kind = 'transfer' and other.booking_id = entry.other_booking_id
            and other.other_booking_id = entry.booking_id and other.amount = -entry.amount
        )`,
    },
  ],
})

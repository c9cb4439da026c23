import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import type { findPayment } from '#lib/payments/find-payment.ts'
import { refundReasonLabels, refundStatusLabels, refundStatusTones, returnWayLabels } from '#lib/payments/labels.ts'
import styles from './payment.module.css'
import { SettleRefund } from './settle-refund.tsx'

type Refund = NonNullable<Awaited<ReturnType<typeof findPayment>>>['refunds'][number]

/** What went back of a payment, and what is still to be paid. */
export function RefundsTable({ refunds }: { refunds: Refund[] }) {
  return (
    <section className={styles.refunds} aria-labelledby="refunds">
      <h2 id="refunds">Given back</h2>
      <ul>
        {refunds.map((refund) => (
          <li key={refund.id}>
            <p className={styles.line}>
              <strong>{formatDecimal(refund.amount)}</strong>
              <StatusDot tone={refundStatusTones[refund.status]}>{refundStatusLabels[refund.status]}</StatusDot>
              <span>{returnWayLabels[refund.returnedBy]}</span>
              <span>{refundReasonLabels[refund.reason]}</span>
              <span>{formatDay(refund.settledAt ?? refund.createdAt)}</span>
            </p>
            {refund.note && <p>{refund.note}</p>}
            {refund.failureCode && <p>Not paid: {refund.failureCode}</p>}
            {refund.bankReference && <p>Transfer: {refund.bankReference}</p>}
            {refund.status === 'pending' && <SettleRefund refundId={refund.id} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

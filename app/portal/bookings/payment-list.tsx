import { formatDay } from '#lib/core/dates.ts'
import { formatMoney } from '#lib/core/money.ts'
import { paymentMethodLabels, paymentStatusLabels } from '#lib/payments/labels.ts'
import type { PaymentRow } from '#lib/payments/list-payments.ts'
import styles from './bookings.module.css'

const received: string[] = ['succeeded', 'partially_refunded', 'refunded']

export function PaymentList({ payments }: { payments: PaymentRow[] }) {
  if (payments.length === 0) return null

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Payments</h2>
      <ul className={styles.rows}>
        {payments.map((payment) => (
          <li key={payment.id} className={styles.row} data-amount="true">
            <div>
              <p className={styles.name}>{paymentStatusLabels[payment.status]}</p>
              <p className={styles.soft}>
                {paymentMethodLabels[payment.method]}, {formatDay(payment.paidAt ?? payment.createdAt)}, for{' '}
                <span className={styles.reference}>{payment.bookingReference}</span>
              </p>
              {received.includes(payment.status) && (
                <p>
                  <a href={`/portal/receipts/${payment.id}`}>
                    Receipt (PDF)<span className={styles.aside}> {payment.reference}</span>
                  </a>
                </p>
              )}
            </div>
            <div className={styles.amount}>
              <p>{formatMoney(payment.amount)}</p>
              {payment.refundedAmount !== '0.00' && (
                <p className={styles.soft}>{formatMoney(payment.refundedAmount)} refunded</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

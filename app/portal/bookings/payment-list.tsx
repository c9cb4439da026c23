import light from '#components/layout/light/light-page.module.css'
import unseen from '#components/ui/unseen.module.css'
import { formatDay, formatPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { paymentMethodLabels, paymentStatusLabels } from '#lib/payments/labels.ts'
import type { PaymentRow } from '#lib/payments/list-payments.ts'
import styles from './bookings.module.css'

const received: string[] = ['succeeded', 'partially_refunded', 'refunded']

export function PaymentList({ payments }: { payments: PaymentRow[] }) {
  if (payments.length === 0) return null

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Payments</h2>
      <ul className={light.rows}>
        {payments.map((payment) => (
          <li key={payment.id} className={light.row} data-amount="true">
            <div>
              <p className={light.name}>{paymentStatusLabels[payment.status]}</p>
              <p className={light.soft}>
                {paymentMethodLabels[payment.method]},{' '}
                {payment.receivedOn ? formatPlainDate(payment.receivedOn) : formatDay(payment.createdAt)}, for{' '}
                <span className={styles.reference}>{payment.bookingReference}</span>
              </p>
              {received.includes(payment.status) && (
                <p>
                  <a href={`/portal/receipts/${payment.id}`}>
                    Receipt (PDF)<span className={unseen.unseen}> {payment.reference}</span>
                  </a>
                </p>
              )}
            </div>
            <div className={styles.amount}>
              <p>{formatDecimal(payment.amount)}</p>
              {payment.refundedAmount !== '0.00' && (
                <p className={light.soft}>{formatDecimal(payment.refundedAmount)} refunded</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { priceOf } from '#lib/bookings/rules.ts'
import { formatPence, noMoney, type Pence } from '#lib/core/money.ts'
import styles from './price.module.css'

const mostSeats = 100

/** The price of the booking while the form is filled in. */
export function Price({ seatPrice, seats }: { seatPrice: Pence | undefined; seats: string | undefined }) {
  const count = Number(seats ?? '1')
  if (seatPrice === undefined || !Number.isInteger(count) || count < 1 || count > mostSeats) return null

  const { total, discount, final } = priceOf(seatPrice, count)
  return (
    <p className={styles.price} role="status">
      <strong>{formatPence(final)}</strong>{' '}
      <span>
        {count} × {formatPence(seatPrice)}
        {discount > noMoney && ` = ${formatPence(total)}, less ${formatPence(discount)} for a group of ${count} (10 %)`}
      </span>
    </p>
  )
}

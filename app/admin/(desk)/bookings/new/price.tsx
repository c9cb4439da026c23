import { priceOf } from '#lib/bookings/rules.ts'
import { formatMoney, toDecimal, toPence } from '#lib/core/money.ts'
import styles from './price.module.css'

const mostSeats = 100

/** The price of the booking while the form is filled in. */
export function Price({ seatPrice, seats }: { seatPrice: string | undefined; seats: string | undefined }) {
  const count = Number(seats ?? '1')
  if (seatPrice === undefined || !Number.isInteger(count) || count < 1 || count > mostSeats) return null

  const { total, discount, final } = priceOf(toPence(seatPrice), count)
  const pounds = (pence: number) => formatMoney(toDecimal(pence))
  return (
    <p className={styles.price} role="status">
      <strong>{pounds(final)}</strong>{' '}
      <span>
        {count} × {formatMoney(seatPrice)}
        {discount > 0 && ` = ${pounds(total)}, less ${pounds(discount)} for a group of ${count} (10 %)`}
      </span>
    </p>
  )
}

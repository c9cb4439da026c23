import { type GroupDiscount, priceOf } from '#lib/bookings/rules.ts'
import { formatPence, noMoney, type Pence } from '#lib/core/money.ts'
import styles from './price.module.css'

const mostSeats = 100

type Props = { seatPrice: Pence | undefined; seats: string | undefined; group: GroupDiscount }

/** The price of the booking while the form is filled in. */
export function Price({ seatPrice, seats, group }: Props) {
  const count = Number(seats ?? '1')
  if (seatPrice === undefined || !Number.isInteger(count) || count < 1 || count > mostSeats) return null

  const { total, discount, final } = priceOf(seatPrice, count, group)
  return (
    <p className={styles.price} role="status">
      <strong>{formatPence(final)}</strong>{' '}
      <span>
        {count} × {formatPence(seatPrice)}
        {discount > noMoney &&
          ` = ${formatPence(total)}, less ${formatPence(discount)} for a group of ${count} (${group.percent} %)`}
      </span>
    </p>
  )
}

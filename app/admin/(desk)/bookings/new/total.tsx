import { type GroupDiscount, priceOf } from '#lib/bookings/rules.ts'
import { mostSeats } from '#lib/bookings/taking/seat-rows.ts'
import { formatPence, noMoney } from '#lib/core/money.ts'
import type { Bookable } from '#lib/sessions/planning/list-bookable.ts'
import styles from './booking-form.module.css'

type Props = { group: GroupDiscount; session: Bookable | undefined; seats: number; named: number }

/** What the booking comes to, and what it leaves of the session's seats, while the form is filled in. */
export function Total({ group, session, seats, named }: Props) {
  const isCount = Number.isInteger(seats) && seats >= 1 && seats <= mostSeats
  return (
    <div className={styles.total} role="status">
      {session && isCount ? (
        <Sum group={group} session={session} seats={seats} />
      ) : (
        <p>Choose a session to see the price.</p>
      )}
      {isCount && named > seats && (
        <p className={styles.error}>
          {named} people are named, but only {seats} {seats === 1 ? 'seat is' : 'seats are'} booked.
        </p>
      )}
    </div>
  )
}

type SumProps = { group: GroupDiscount; session: Bookable; seats: number }

function Sum({ group, session: { seatPrice, left }, seats }: SumProps) {
  const { total, discount, discountReason, final } = priceOf(seatPrice, seats, group)
  return (
    <>
      <strong className={styles.sum}>{formatPence(final)}</strong>
      <dl>
        <div>
          <dt>
            {seats} × {formatPence(seatPrice)}
          </dt>
          <dd>{formatPence(total)}</dd>
        </div>
        {discount > noMoney && (
          <div>
            <dt>{discountReason}</dt>
            <dd>−{formatPence(discount)}</dd>
          </div>
        )}
      </dl>
      {seats > left ? (
        <p className={styles.error}>{left > 0 ? `Only ${left} left on this session.` : 'This session is full.'}</p>
      ) : (
        <p className={styles.detail}>
          {seats === left ? 'These are the last seats.' : `${left - seats} of ${left} seats will still be free.`}
        </p>
      )}
    </>
  )
}

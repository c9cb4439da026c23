import { bookingStatusLabels } from '#lib/bookings/labels.ts'
import type { OwnBooking } from '#lib/bookings/list-own-bookings.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import styles from './bookings.module.css'

export function PastBookings({ bookings }: { bookings: OwnBooking[] }) {
  if (bookings.length === 0) return null

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Earlier bookings</h2>
      <ul className={styles.rows}>
        {bookings.map((booking) => (
          <li key={booking.id} className={styles.row}>
            <div>
              <p className={styles.name}>{booking.courseName ?? 'Course'}</p>
              <p className={styles.soft}>
                {booking.courseDate ? formatPlainDate(booking.courseDate) : 'No date on record'},{' '}
                <span className={styles.reference}>{booking.reference}</span>
              </p>
            </div>
            <p>{bookingStatusLabels[booking.status]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

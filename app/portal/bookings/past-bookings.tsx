import light from '#components/layout/light/light-page.module.css'
import { bookingStatusLabels } from '#lib/bookings/labels.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import type { OwnBooking, OwnSeat } from '#lib/portal/own/list-own-bookings.ts'
import { attendanceLabels } from '#lib/registers/labels.ts'
import styles from './bookings.module.css'

export function PastBookings({ bookings }: { bookings: OwnBooking[] }) {
  if (bookings.length === 0) return null

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Earlier bookings</h2>
      <ul className={light.rows}>
        {bookings.map((booking) => (
          <li key={booking.id} className={light.row}>
            <div>
              <p className={light.name}>{booking.courseName ?? 'Course'}</p>
              <p className={light.soft}>
                {booking.courseDate ? formatPlainDate(booking.courseDate) : 'No date on record'}
                {booking.reference && (
                  <>
                    , <span className={styles.reference}>{booking.reference}</span>
                  </>
                )}
              </p>
              <Attendance seats={booking.attendees} />
              {booking.notes.map((note) => (
                <p key={note} className={styles.note}>
                  {note}
                </p>
              ))}
            </div>
            <p>{booking.isCalledOff ? 'Cancelled by us' : bookingStatusLabels[booking.status]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The attendance per day, from the register. */
function Attendance({ seats }: { seats: OwnSeat[] }) {
  const marked = seats.filter(({ attendance }) => attendance.length > 0)
  if (marked.length === 0) return null

  return (
    <ul className={styles.attendance}>
      {marked.map(({ name, attendance }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seats keep their order and may share a name
        <li key={at}>
          {name || 'Unnamed seat'}:{' '}
          {attendance.map(({ day, status }) => `${formatPlainDate(day)} ${attendanceLabels[status].label}`).join(', ')}
        </li>
      ))}
    </ul>
  )
}

import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatLongDay, formatTime } from '#lib/core/dates.ts'
import type { OwnBooking } from '#lib/portal/own/list-own-bookings.ts'
import type { OwnCheckInCode } from '#lib/portal/own/list-own-check-in-codes.ts'
import styles from './bookings.module.css'
import { CheckInCodes } from './check-in-codes.tsx'

/** An upcoming course: when, where, who, and what to know before it. */
export function UpcomingBooking({ booking, codes }: { booking: OwnBooking; codes: OwnCheckInCode[] }) {
  const { days, attendees, isBooker } = booking

  return (
    <section className={styles.upcoming}>
      <h2 className={styles.course}>{booking.courseName ?? 'Your course'}</h2>
      {booking.status === 'pending' && (
        <StatusDot tone="needs">Not confirmed yet. We will email you when it is.</StatusDot>
      )}
      <div className={styles.dates}>
        {days?.map(({ day, startsAt, endsAt }) => (
          <p key={day}>
            <strong className={styles.date}>{formatLongDay(day)}</strong>
            <span>
              {formatTime(new Date(startsAt))} to {formatTime(new Date(endsAt))}
            </span>
          </p>
        )) ??
          (booking.courseDate && <strong className={styles.date}>{formatLongDay(booking.courseDate)}</strong>)}
      </div>
      <dl className={styles.facts}>
        <Place booking={booking} />
        {booking.joiningNotes && (
          <div>
            <dt>Before you arrive</dt>
            <dd className={styles.lines}>{booking.joiningNotes}</dd>
          </div>
        )}
        {booking.whatToBring && (
          <div>
            <dt>What to bring</dt>
            <dd className={styles.lines}>{booking.whatToBring}</dd>
          </div>
        )}
        <div>
          <dt>{attendees.length === 1 ? 'Seat' : `${attendees.length} seats`}</dt>
          <dd>{nameSeats(attendees.map(({ name }) => name))}</dd>
        </div>
        {isBooker && (
          <div>
            <dt>Reference</dt>
            <dd>{booking.reference}</dd>
          </div>
        )}
      </dl>
      <CheckInCodes codes={codes} />
      {days && (
        <p className={styles.calendar}>
          <a href={`/portal/bookings/${booking.id}/calendar`} download>
            Add to my calendar
          </a>
        </p>
      )}
    </section>
  )
}

function Place({ booking }: { booking: OwnBooking }) {
  const { venueName, venueAddress, venueCity, venuePostcode } = booking
  const address = [venueAddress, venueCity, venuePostcode].filter(Boolean).join(', ')
  if (!venueName) return null

  return (
    <div>
      <dt>Where</dt>
      <dd>{venueName}</dd>
      <dd>{address}</dd>
      <dd>
        <a
          href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address || venueName)}`}
          rel="noreferrer"
        >
          Directions
        </a>
      </dd>
    </div>
  )
}

function nameSeats(attendees: string[]): string {
  const named = attendees.filter((name) => name !== '')
  const unnamed = attendees.length - named.length
  const rest = unnamed > 0 ? [`${unnamed} without a name yet`] : []
  return [...named, ...rest].join(', ')
}

import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { bookingStatusLabels, bookingStatusTones, bookingTypeLabels } from '#lib/bookings/labels.ts'
import { formatWeekday } from '#lib/core/dates.ts'
import { nameOf } from '#lib/people/labels.ts'
import styles from './booking.module.css'
import { WhereFrom } from './where-from.tsx'

type Props = {
  booking: Booking
  /** When the session is held, in a few words; empty for a booking without a session. */
  held: string
  splitFrom: Parameters<typeof WhereFrom>[0]['splitFrom']
}

/** What the booking is, at a glance: who, what, when, where, how many. */
export function BookingHeader({ booking, held, splitFrom }: Props) {
  const { courseName, courseDate, sessionId, venueName, venueCity, numberOfAttendees: seats } = booking
  const when = held || (courseDate && formatWeekday(courseDate, new Date()))
  const now = bookingStatusLabels[booking.status]

  return (
    <>
      <PageHeader
        back={<Link href="/admin/bookings">Bookings</Link>}
        title={booking.reference}
        figures={
          <>
            <StatusDot tone={bookingStatusTones[booking.status]}>{now}</StatusDot>
            <span>{bookingTypeLabels[booking.type]}</span>
          </>
        }
      />
      <dl className={styles.glance}>
        <div>
          <dt>Booked by</dt>
          <dd>
            <Link href={`/admin/users/${booking.userId}`}>{nameOf(booking)}</Link>
            {booking.companyName && <span>{booking.companyName}</span>}
          </dd>
        </div>
        <div>
          <dt>Course</dt>
          <dd>{courseName ?? 'Not known'}</dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            {sessionId ? <Link href={`/admin/sessions/${sessionId}`}>{when}</Link> : (when ?? 'No date yet')}
            <WhereFrom booking={booking} splitFrom={splitFrom} />
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            {venueName ?? 'No venue yet'}
            {venueCity && <span>{venueCity}</span>}
          </dd>
        </div>
        <div>
          <dt>Seats</dt>
          <dd>{seats}</dd>
        </div>
      </dl>
    </>
  )
}

import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { bookingStatusLabels, bookingStatusTones, bookingTypeLabels } from '#lib/bookings/labels.ts'
import { formatPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { nameOf } from '#lib/people/labels.ts'
import styles from './booking.module.css'

export function BookingHeader({ booking }: { booking: Booking }) {
  const { courseName, courseDate, venueName, venueCity } = booking
  const where = [venueName, venueCity].filter(Boolean).join(', ')

  return (
    <>
      <PageHeader
        back={<Link href="/admin/bookings">Bookings</Link>}
        title={booking.reference}
        figures={
          <>
            <StatusDot tone={bookingStatusTones[booking.status]}>{bookingStatusLabels[booking.status]}</StatusDot>
            <span>{bookingTypeLabels[booking.type]}</span>
            <span>{formatDecimal(booking.finalAmount)}</span>
          </>
        }
      />
      <p className={styles.lead}>
        <Link href={`/admin/users/${booking.userId}`} className={styles.booker}>
          {nameOf(booking)}
        </Link>
        {courseName && <span>{courseName}</span>}
        {courseDate && <span>{formatPlainDate(courseDate)}</span>}
        {where && <span>{where}</span>}
      </p>
    </>
  )
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import beside from '#components/layout/beside.module.css'
import { Facts } from '#components/ui/facts.tsx'
import { formatPhone } from '#components/ui/format-phone.ts'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { bookingSourceLabels } from '#lib/bookings/labels.ts'
import { formatMoment } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { nameOf } from '#lib/people/labels.ts'

export function BookingFacts({ booking, children }: { booking: Booking; children: ReactNode }) {
  const number = booking.mobile ?? booking.phone
  const hasDiscount = booking.discountAmount !== '0.00'

  return (
    <aside className={beside.rail} aria-label="Details">
      <Facts
        title="Booked by"
        facts={[
          { label: 'Name', value: <Link href={`/admin/users/${booking.userId}`}>{nameOf(booking)}</Link> },
          { label: 'Email', value: booking.email && <a href={`mailto:${booking.email}`}>{booking.email}</a> },
          { label: 'Phone', value: number && <a href={`tel:${number}`}>{formatPhone(number)}</a> },
          { label: 'Company', value: booking.companyName },
        ]}
      />
      <Facts
        title="Price"
        facts={[
          { label: 'Seats', value: booking.numberOfAttendees },
          { label: 'Full price', value: formatDecimal(booking.totalAmount) },
          {
            label: 'Discount',
            value: hasDiscount && `${formatDecimal(booking.discountAmount)}\n${booking.discountReason ?? ''}`,
          },
          { label: 'To pay', value: formatDecimal(booking.finalAmount) },
        ]}
      />
      <Facts
        title="Booking"
        facts={[
          {
            label: 'Session',
            value: booking.sessionId && <Link href={`/admin/sessions/${booking.sessionId}`}>Open it</Link>,
          },
          { label: 'Booked on', value: formatMoment(booking.createdAt) },
          { label: 'Booked via', value: bookingSourceLabels[booking.source] },
          { label: 'Requests', value: booking.specialRequirements },
          { label: 'Cancelled', value: booking.cancelledAt && formatMoment(booking.cancelledAt) },
          { label: 'Reason', value: booking.cancellationReason },
        ]}
      />
      {children}
    </aside>
  )
}

import type { ReactNode } from 'react'
import beside from '#components/layout/beside.module.css'
import { Facts } from '#components/ui/facts.tsx'
import { formatPhone } from '#components/ui/format-phone.ts'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { bookingSourceLabels } from '#lib/bookings/labels.ts'
import { formatMoment } from '#lib/core/dates.ts'

/** The rail: its money first, then how to reach the booker and how it was booked. */
export function BookingFacts({ booking, children }: { booking: Booking; children: ReactNode }) {
  const number = booking.mobile ?? booking.phone
  return (
    <aside className={beside.rail} aria-label="Details">
      {children}
      <Facts
        title="Reach the booker"
        facts={[
          { label: 'Email', value: booking.email && <a href={`mailto:${booking.email}`}>{booking.email}</a> },
          { label: 'Phone', value: number && <a href={`tel:${number}`}>{formatPhone(number)}</a> },
        ]}
        empty="No email address or phone number is on record."
      />
      <Facts
        title="Booking"
        facts={[
          { label: 'Requests', value: booking.specialRequirements },
          { label: 'Booked on', value: formatMoment(booking.createdAt) },
          { label: 'Booked via', value: bookingSourceLabels[booking.source] },
          { label: 'Cancelled', value: booking.cancelledAt && formatMoment(booking.cancelledAt) },
          { label: 'Reason', value: booking.cancellationReason },
        ]}
      />
    </aside>
  )
}

import Link from 'next/link'
import { Facts } from '#components/ui/facts.tsx'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { formatDecimal } from '#lib/core/money.ts'

/** What the booking costs. */
export function PriceFacts({ booking }: { booking: Booking }) {
  const hasDiscount = booking.discountAmount !== '0.00'
  const isOpen = booking.billing === 'own' && booking.status !== 'cancelled'
  return (
    <Facts
      title="Price"
      facts={[
        { label: 'Full price', value: formatDecimal(booking.totalAmount) },
        {
          label: 'Discount',
          value: hasDiscount && `${formatDecimal(booking.discountAmount)}\n${booking.discountReason ?? ''}`,
        },
        { label: 'Kept', value: booking.cancellationCharge !== '0.00' && formatDecimal(booking.cancellationCharge) },
        {
          label: 'To pay',
          value: formatDecimal(booking.status === 'cancelled' ? booking.cancellationCharge : booking.finalAmount),
        },
        {
          label: 'Change',
          value: isOpen && <Link href={`/admin/bookings/${booking.id}/discount`}>Agree another price</Link>,
        },
      ]}
    />
  )
}

import { Facts } from '#components/ui/facts.tsx'
import type { Booking } from '#lib/bookings/find-booking.ts'
import { formatDecimal } from '#lib/core/money.ts'

/** What the booking costs. */
export function PriceFacts({ booking }: { booking: Booking }) {
  const hasDiscount = booking.discountAmount !== '0.00'
  return (
    <Facts
      title="Price"
      facts={[
        { label: 'Full price', value: formatDecimal(booking.totalAmount) },
        {
          label: 'Discount',
          value: hasDiscount && `${formatDecimal(booking.discountAmount)}\n${booking.discountReason ?? ''}`,
        },
        { label: 'To pay', value: formatDecimal(booking.finalAmount) },
      ]}
    />
  )
}

import { ReasonStep } from '#components/form/reason-step.tsx'
import { formatMoney } from '#lib/core/money.ts'
import { cancelBookingAction } from './actions.ts'

/** Cancels a booking with all its seats; money is settled separately. */
export function CancelBooking({ bookingId, paid }: { bookingId: string; paid: string }) {
  return (
    <ReasonStep
      action={cancelBookingAction}
      fields={{ bookingId }}
      title="Cancel this booking"
      button="Cancel the booking"
    >
      All its seats are given back. {formatMoney(paid)} was paid for it; that stays until it is refunded.
    </ReasonStep>
  )
}

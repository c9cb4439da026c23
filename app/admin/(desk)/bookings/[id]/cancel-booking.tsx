import { ReasonStep } from '#components/form/reason-step.tsx'
import { formatPence, type Pence } from '#lib/core/money.ts'
import { cancelBookingAction } from './actions.ts'

/** Cancels a booking with all its seats; money is settled separately. */
export function CancelBooking({ bookingId, paid }: { bookingId: string; paid: Pence }) {
  return (
    <ReasonStep
      action={cancelBookingAction}
      fields={{ bookingId }}
      title="Cancel this booking"
      button="Cancel the booking"
    >
      All its seats are given back. {formatPence(paid)} was paid for it; that stays until it is refunded.
    </ReasonStep>
  )
}

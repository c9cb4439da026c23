'use client'

import { MoveFields } from '#components/bookings/move-fields.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import type { MoveQuote } from '#lib/bookings/moves/quote-move.ts'
import { formatPence, type Pence } from '#lib/core/money.ts'
import { moveBookingAction } from './actions.ts'
import styles from './booking.module.css'

type Props = { bookingId: string; quote: MoveQuote; paid: Pence }

/** Moves the whole booking to another date of the course. */
export function MoveBooking({ bookingId, quote, paid }: Props) {
  const [state, send, isSending] = useFormAction(moveBookingAction)
  const isWrong = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <details open={isWrong}>
      <summary>Move to another date</summary>
      {quote.targets.length === 0 && <p>No other session of this course has enough seats left.</p>}
      {quote.targets.length > 0 && (
        <form action={send} className={styles.stepForm} noValidate>
          <FormKey state={state} />
          <p>
            It costs {formatPence(quote.whole)} as before, of which {formatPence(paid)} is paid. Everyone on it is
            written to.
          </p>
          <MoveFields
            bookingId={bookingId}
            quoted={quote.whole}
            targets={quote.targets}
            state={state}
            isSending={isSending}
            button="Move the booking"
          />
        </form>
      )}
    </details>
  )
}

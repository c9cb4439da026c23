'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { Button } from '#components/ui/button.tsx'
import type { MoveQuote } from '#lib/bookings/moves/quote-move.ts'
import { errorsOf, idle } from '#lib/core/form-state.ts'
import { formatMoney } from '#lib/core/money.ts'
import { moveBookingAction } from './actions.ts'
import styles from './booking.module.css'

type Props = { bookingId: string; quote: MoveQuote; paid: string }

/** Another date of the same course for everyone on the booking. */
export function MoveBooking({ bookingId, quote, paid }: Props) {
  const [state, send, isSending] = useActionState(moveBookingAction, idle)
  const isWrong = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <details className={styles.step} open={isWrong}>
      <summary>Move to another date</summary>
      {quote.targets.length === 0 && <p>No other session of this course has enough seats left.</p>}
      {quote.targets.length > 0 && (
        <form action={send} className={styles.stepForm} noValidate>
          <p>
            It costs {formatMoney(quote.whole)} as before, of which {formatMoney(paid)} is paid. Everyone on it is
            written to.
          </p>
          <Refused state={state} />
          <input type="hidden" name="bookingId" value={bookingId} />
          <input type="hidden" name="quoted" value={quote.whole} />
          <SelectField
            label="Session"
            name="sessionId"
            options={quote.targets}
            empty="Choose a session"
            defaultValue={'typed' in state ? state.typed.sessionId : undefined}
            error={errorsOf(state).sessionId}
          />
          <Button type="submit" aria-disabled={isSending}>
            Move the booking
          </Button>
        </form>
      )}
    </details>
  )
}

'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import type { MoveQuote } from '#lib/bookings/moves/quote-move.ts'
import { errorsOf, idle } from '#lib/core/form-state.ts'
import { formatMoney } from '#lib/core/money.ts'
import { moveSeatAction } from '../../actions.ts'

type Props = { bookingId: string; seatId: string; now: string; paid: string; quote: NonNullable<MoveQuote['oneSeat']> }

/** Another date for one person; what that does to the money stands above the button. */
export function MoveSeat({ bookingId, seatId, now, paid, quote }: Props) {
  const [state, send, isSending] = useActionState(moveSeatAction, idle)
  if (quote.targets.length === 0) return null
  return (
    <form action={send} className={styles.form} aria-labelledby="move" noValidate>
      <h2 id="move">Move this seat to another date</h2>
      <p>
        It becomes a booking of its own for {formatMoney(quote.moves)}. This booking then costs{' '}
        {formatMoney(quote.stays)}: {formatMoney(quote.together)} together, {formatMoney(now)} before.{' '}
        {formatMoney(paid)} was paid and stays with this booking.
      </p>
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="seatId" value={seatId} />
      <input type="hidden" name="quoted" value={quote.together} />
      <SelectField
        label="Session"
        name="sessionId"
        options={quote.targets}
        empty="Choose a session"
        defaultValue={'typed' in state ? state.typed.sessionId : undefined}
        error={errorsOf(state).sessionId}
      />
      <Button type="submit" aria-disabled={isSending}>
        Move this seat
      </Button>
    </form>
  )
}

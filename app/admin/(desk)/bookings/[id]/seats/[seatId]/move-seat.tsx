'use client'

import { MoveFields } from '#components/bookings/move-fields.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import styles from '#components/ui/settings.module.css'
import type { MoveQuote } from '#lib/bookings/moves/quote-move.ts'
import { formatPence, type Pence } from '#lib/core/money.ts'
import { moveSeatAction } from '../../actions.ts'

type Props = { bookingId: string; seatId: string; now: Pence; paid: Pence; quote: NonNullable<MoveQuote['oneSeat']> }

/** Moves one person to another date, showing the effect on the price first. */
export function MoveSeat({ bookingId, seatId, now, paid, quote }: Props) {
  const [state, send, isSending] = useFormAction(moveSeatAction)
  if (quote.targets.length === 0) return null
  return (
    <form action={send} className={styles.form} aria-labelledby="move" noValidate>
      <FormKey state={state} />
      <h2 id="move">Move this seat to another date</h2>
      <p>
        It becomes a booking of its own for {formatPence(quote.moves)}. This booking then costs{' '}
        {formatPence(quote.stays)}: {formatPence(quote.together)} together, {formatPence(now)} before.{' '}
        {formatPence(paid)} was paid; what is too much for the seats that stay goes with this one.
      </p>
      <input type="hidden" name="seatId" value={seatId} />
      <MoveFields
        bookingId={bookingId}
        quoted={quote.together}
        targets={quote.targets}
        state={state}
        isSending={isSending}
        button="Move this seat"
      />
    </form>
  )
}

'use client'

import { SecondSeat } from '#components/bookings/second-seat.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, faultOf, typedOf } from '#lib/core/form-state.ts'
import { formatPence, type Pence, toDecimal } from '#lib/core/money.ts'
import { addSeatAction } from './actions.ts'
import styles from './booking.module.css'
import { SeatFields } from './seat-fields.tsx'

/** Adds a seat, showing its price first. */
export function AddSeat({ bookingId, now, more }: { bookingId: string; now: Pence; more: Pence }) {
  const [state, send, isSending] = useFormAction(addSeatAction)
  const isWrong = faultOf(state) !== undefined
  return (
    <details open={isWrong}>
      <summary>Add a seat</summary>
      <form action={send} className={styles.stepForm} noValidate>
        <FormKey state={state} />
        <p>
          The booking costs {formatPence(now)} now and {formatPence(more)} with one seat more.
        </p>
        <Refused state={state} />
        {state.kind === 'done' && <p role="status">{state.message}</p>}
        <input type="hidden" name="bookingId" value={bookingId} />
        <input type="hidden" name="quoted" value={toDecimal(more)} />
        <SeatFields values={typedOf(state)} errors={errorsOf(state)} />
        <SecondSeat state={state} />
        <Button type="submit" isBusy={isSending}>
          Add this seat
        </Button>
      </form>
    </details>
  )
}

'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { formatMoney } from '#lib/core/money.ts'
import { addSeatAction } from './actions.ts'
import styles from './booking.module.css'
import { SeatFields } from './seat-fields.tsx'

/** One seat more, its price said before. */
export function AddSeat({ bookingId, now, more }: { bookingId: string; now: string; more: string }) {
  const [state, send, isSending] = useActionState(addSeatAction, idle)
  const isWrong = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <details className={styles.step} open={isWrong}>
      <summary>Add a seat</summary>
      <form action={send} className={styles.stepForm} noValidate>
        <p>
          The booking costs {formatMoney(now)} now and {formatMoney(more)} with one seat more.
        </p>
        {state.kind === 'refused' && <p role="alert">{state.message}</p>}
        {state.kind === 'done' && <p role="status">{state.message}</p>}
        <input type="hidden" name="bookingId" value={bookingId} />
        <input type="hidden" name="quoted" value={more} />
        <SeatFields
          values={'typed' in state ? state.typed : {}}
          errors={state.kind === 'invalid' ? state.errors : {}}
        />
        <Button type="submit" aria-disabled={isSending}>
          Add this seat
        </Button>
      </form>
    </details>
  )
}

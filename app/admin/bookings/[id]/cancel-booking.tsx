'use client'

import { useActionState } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { formatMoney } from '#lib/core/money.ts'
import { cancelBookingAction } from './actions.ts'
import styles from './booking.module.css'

/** Gives every seat of a booking back; money is settled apart. */
export function CancelBooking({ bookingId, paid }: { bookingId: string; paid: string }) {
  const [state, send, isSending] = useActionState(cancelBookingAction, idle)
  const isWrong = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <details className={styles.step} open={isWrong}>
      <summary>Cancel this booking</summary>
      <form action={send} className={styles.stepForm} noValidate>
        <p>All its seats are given back. {formatMoney(paid)} was paid for it; that stays until it is refunded.</p>
        {state.kind === 'refused' && <p role="alert">{state.message}</p>}
        <input type="hidden" name="bookingId" value={bookingId} />
        <TextField
          label="Reason"
          name="reason"
          maxLength={500}
          defaultValue={'typed' in state ? state.typed.reason : undefined}
          error={state.kind === 'invalid' ? state.errors.reason : undefined}
          autoComplete="off"
        />
        <Button type="submit" aria-disabled={isSending}>
          Cancel the booking
        </Button>
      </form>
    </details>
  )
}

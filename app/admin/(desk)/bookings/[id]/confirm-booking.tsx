'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { confirmBookingAction } from './actions.ts'
import styles from './booking.module.css'

/** Confirms a pending booking. */
export function ConfirmBooking({ bookingId }: { bookingId: string }) {
  const [state, send, isSending] = useFormAction(confirmBookingAction)
  return (
    <form action={send} className={styles.confirm}>
      <FormKey state={state} />
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Confirm and email the booker
      </Button>
      <p>Pending: nobody has been emailed yet.</p>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { idle } from '#lib/core/form-state.ts'
import { formatPence, type Pence, toDecimal } from '#lib/core/money.ts'
import { cancelSeatAction } from '../../actions.ts'

type Props = { bookingId: string; seatId: string; now: Pence; less: Pence; paid: Pence }

/** Cancels one seat, showing the effect on the price first. */
export function CancelSeat({ bookingId, seatId, now, less, paid }: Props) {
  const [state, send, isSending] = useActionState(cancelSeatAction, idle)
  return (
    <form action={send} className={styles.form} aria-labelledby="cancel">
      <FormKey state={state} />
      <h2 id="cancel">Cancel this seat</h2>
      <p>
        The booking costs {formatPence(now)} now and {formatPence(less)} without this seat. {formatPence(paid)} was
        paid; what is too much stays until it is refunded.
      </p>
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="seatId" value={seatId} />
      <input type="hidden" name="quoted" value={toDecimal(less)} />
      <Button type="submit" isBusy={isSending}>
        Cancel this seat
      </Button>
    </form>
  )
}

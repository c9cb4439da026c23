'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { type Pence, toDecimal } from '#lib/core/money.ts'
import { cancelAction } from './actions.ts'
import styles from './cancel.module.css'

type Props = {
  bookingId: string
  /** None for the whole booking. */
  seatIds: readonly string[]
  by: 'customer' | 'company'
  keep: Pence | undefined
  /** The sums that the page shows. The action refuses if they have changed. */
  quoted: { owed: Pence; refund: Pence }
}

/** Asks for the reason, and cancels. */
export function CancelForm({ bookingId, seatIds, by, keep, quoted }: Props) {
  const [state, send, isSending] = useFormAction(cancelAction)
  const field = (name: 'reason' | 'keepReason', label: string) => (
    <TextField
      label={label}
      name={name}
      maxLength={500}
      defaultValue={typedOf(state)[name]}
      error={errorsOf(state)[name]}
      autoComplete="off"
    />
  )
  return (
    <form action={send} className={styles.confirm} noValidate>
      <FormKey state={state} />
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      {seatIds.map((id) => (
        <input key={id} type="hidden" name="seatIds" value={id} />
      ))}
      <input type="hidden" name="by" value={by} />
      <input type="hidden" name="quotedOwed" value={toDecimal(quoted.owed)} />
      <input type="hidden" name="quotedRefund" value={toDecimal(quoted.refund)} />
      {keep !== undefined && <input type="hidden" name="keep" value={toDecimal(keep)} />}
      {keep !== undefined && field('keepReason', 'Why you keep a different amount')}
      {errorsOf(state).keep && <p role="alert">{errorsOf(state).keep}</p>}
      {field('reason', 'Reason')}
      <p>Everyone on a confirmed booking is emailed.</p>
      <Button type="submit" kind="danger" isBusy={isSending}>
        {seatIds.length === 0
          ? 'Cancel the booking'
          : seatIds.length === 1
            ? 'Cancel this seat'
            : `Cancel ${seatIds.length} seats`}
      </Button>
    </form>
  )
}

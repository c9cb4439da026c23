'use client'

import Link from 'next/link'
import { FormKey } from '#components/form/form-key.tsx'
import { Notice } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import type { Unsettled } from '#lib/bookings/called-off/list-unsettled.ts'
import { typedOf } from '#lib/core/form-state.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { nameOf } from '#lib/people/labels.ts'
import { settleAction } from './actions.ts'
import styles from './settle.module.css'

/** The form takes only so many at once; the others follow when these are settled. */
const atOnce = 100

type Props = { sessionId: string; bookings: Unsettled[]; targets: { id: string; label: string }[] }

/** Chooses what to do with each booking. One without a choice stays on the list. */
export function SettleForm({ sessionId, bookings, targets }: Props) {
  const [state, send, isSending] = useFormAction(settleAction)
  const choices = [
    { id: 'give back', label: 'Cancel it and give everything back' },
    ...targets.map(({ id, label }) => ({ id, label: `Move to ${label}` })),
  ]
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <Notice state={state} />
      {bookings.length > 0 && (
        <>
          <input type="hidden" name="sessionId" value={sessionId} />
          <SelectField
            label="All bookings without a choice below"
            name="others"
            options={choices}
            empty="Leave for now"
            defaultValue={typedOf(state).others}
          />
          <ul className={styles.bookings}>
            {bookings.slice(0, atOnce).map((booking) => (
              <li key={booking.id}>
                <p>
                  <Link href={`/admin/bookings/${booking.id}`}>{nameOf(booking)}</Link>
                  <span>{booking.reference}</span>
                  <span>{booking.seats === 1 ? '1 seat' : `${booking.seats} seats`}</span>
                  <span>
                    {formatDecimal(booking.received)} of {formatDecimal(booking.finalAmount)} received
                  </span>
                </p>
                <input type="hidden" name="bookingIds" value={booking.id} />
                <select name="choices" aria-label={`What to do with the booking by ${nameOf(booking)}`} defaultValue="">
                  <option value="">As chosen above</option>
                  {choices.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
          <p>Everyone affected is emailed. Money to give back waits under Refunds until it is paid.</p>
          <Button type="submit" kind="primary" isBusy={isSending}>
            Settle these bookings
          </Button>
        </>
      )}
    </form>
  )
}

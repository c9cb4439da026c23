'use client'

import { ButtonForm } from '#components/form/button-form.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { agreeDiscountAction, usualPriceAction } from './actions.ts'

/** How much is taken off, and why. */
export function DiscountForm({ bookingId, hasDiscount }: { bookingId: string; hasDiscount: boolean }) {
  const [state, send, isSending] = useFormAction(agreeDiscountAction)
  const [typed, errors] = [typedOf(state), errorsOf(state)]
  return (
    <>
      <form action={send} noValidate>
        <FormKey state={state} />
        <Refused state={state} />
        <input type="hidden" name="bookingId" value={bookingId} />
        <TextField
          label="Discount"
          name="amount"
          hint="Replaces any group discount. It stays when seats are added or cancelled."
          inputMode="decimal"
          defaultValue={typed.amount}
          error={errors.amount}
          autoComplete="off"
        />
        <TextField
          label="Reason"
          name="reason"
          hint="Only the office reads it. The invoice says “Agreed discount”."
          maxLength={200}
          defaultValue={typed.reason}
          error={errors.reason}
          autoComplete="off"
        />
        <Button type="submit" kind="primary" isBusy={isSending}>
          Save the discount
        </Button>
      </form>
      {hasDiscount && <ButtonForm action={usualPriceAction} fields={{ bookingId }} label="Charge the usual price" />}
    </>
  )
}

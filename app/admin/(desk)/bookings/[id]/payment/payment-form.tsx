'use client'

import { Asked } from '#components/form/asked.tsx'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { noMoney, type Pence, toDecimal } from '#lib/core/money.ts'
import { takePaymentAction } from './actions.ts'

type Props = { bookingId: string; debt: Pence; today: string }

/** What arrived, how and when. */
export function PaymentForm({ bookingId, debt, today }: Props) {
  const [state, send, isSending] = useFormAction(takePaymentAction)
  const [typed, errors] = [typedOf(state), errorsOf(state)]
  return (
    <form action={send} noValidate>
      <FormKey state={state} />
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      <TextField
        label="Amount"
        name="amount"
        inputMode="decimal"
        defaultValue={typed.amount ?? (debt > noMoney ? toDecimal(debt) : '')}
        error={errors.amount}
        autoComplete="off"
      />
      <Asked name="isMore" error={errors.isMore}>
        Record it anyway
      </Asked>
      <SelectField
        label="How it was paid"
        name="method"
        options={[
          { id: 'bank_transfer', label: 'Bank transfer' },
          { id: 'cash', label: 'Cash' },
          { id: 'card', label: 'Card terminal' },
        ]}
        defaultValue={typed.method ?? 'bank_transfer'}
        error={errors.method}
      />
      <TextField
        label="Received on"
        name="receivedOn"
        type="date"
        max={today}
        defaultValue={typed.receivedOn ?? today}
        error={errors.receivedOn}
      />
      <TextField
        label="Note"
        name="note"
        hint="Such as the payer’s name or the reference of the transfer. Leave it empty if there is none."
        maxLength={500}
        defaultValue={typed.note}
        error={errors.note}
        autoComplete="off"
      />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Record this payment
      </Button>
    </form>
  )
}

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
import { refundReasonLabels, returnWayLabels } from '#lib/payments/labels.ts'
import { giveBackAction } from './actions.ts'

type Props = { bookingId: string; toGiveBack: Pence; cameBy: keyof typeof returnWayLabels }

/** How much goes back, why and how. */
export function GiveBackForm({ bookingId, toGiveBack, cameBy }: Props) {
  const [state, send, isSending] = useFormAction(giveBackAction)
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
        defaultValue={typed.amount ?? (toGiveBack > noMoney ? toDecimal(toGiveBack) : '')}
        error={errors.amount}
        autoComplete="off"
      />
      <Asked name="isOther" error={errors.isOther}>
        Give it back anyway
      </Asked>
      <SelectField
        label="Reason"
        name="reason"
        options={optionsOf(refundReasonLabels)}
        empty="Choose a reason"
        defaultValue={typed.reason}
        error={errors.reason}
      />
      <TextField
        label="Note"
        name="note"
        hint="Needed if more goes back than is due."
        maxLength={500}
        defaultValue={typed.note}
        error={errors.note}
        autoComplete="off"
      />
      <SelectField
        label="How it goes back"
        name="returnedBy"
        options={optionsOf(returnWayLabels)}
        defaultValue={typed.returnedBy ?? cameBy}
        error={errors.returnedBy}
      />
      <SelectField
        label="When"
        name="when"
        options={[
          { id: 'later', label: 'It is still to be paid: put it on the list of refunds' },
          { id: 'now', label: 'It has been given back' },
        ]}
        defaultValue={typed.when ?? (cameBy === 'bank_transfer' ? 'later' : 'now')}
        error={errors.when}
      />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Give it back
      </Button>
    </form>
  )
}

function optionsOf(labels: Record<string, string>) {
  return Object.entries(labels).map(([id, label]) => ({ id, label }))
}

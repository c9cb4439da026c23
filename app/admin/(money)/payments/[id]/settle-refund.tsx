'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { ReasonStep } from '#components/form/reason-step.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { failRefundAction, markSentAction } from './actions.ts'
import styles from './payment.module.css'

/** Says that a refund was paid, or that it will not be. */
export function SettleRefund({ refundId }: { refundId: string }) {
  const [state, send, isSending] = useFormAction(markSentAction)
  return (
    <>
      <form action={send} className={styles.sent} noValidate>
        <FormKey state={state} />
        <Refused state={state} />
        <input type="hidden" name="refundId" value={refundId} />
        <TextField
          id={`bankReference-${refundId}`}
          label="Reference of the transfer"
          name="bankReference"
          maxLength={100}
          defaultValue={typedOf(state).bankReference}
          error={errorsOf(state).bankReference}
          autoComplete="off"
        />
        <Button type="submit" kind="primary" isBusy={isSending}>
          It has been paid
        </Button>
      </form>
      <ReasonStep
        action={failRefundAction}
        fields={{ refundId }}
        title="It cannot be paid"
        button="Do not pay this refund"
      >
        Its sum is no longer set aside; the booking shows it as still to be given back.
      </ReasonStep>
    </>
  )
}

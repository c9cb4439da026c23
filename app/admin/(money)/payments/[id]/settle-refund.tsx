'use client'

import { useActionState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { ReasonStep } from '#components/form/reason-step.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, idle, typedOf } from '#lib/core/form-state.ts'
import { failRefundAction, markSentAction } from './actions.ts'
import styles from './payment.module.css'

/** Says that a refund was paid, or that it will not be. */
export function SettleRefund({ refundId }: { refundId: string }) {
  const [state, send, isSending] = useActionState(markSentAction, idle)
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

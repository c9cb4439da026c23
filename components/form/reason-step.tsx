'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState, faultOf, typedOf } from '#lib/core/form-state.ts'
import { FormKey } from './form-key.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Refused } from './notice.tsx'
import styles from './reason-step.module.css'
import { TextField } from './text-field.tsx'
import { useFormAction } from './use-form-action.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  fields: Record<string, string>
  /** The label of the button that opens it. */
  title: string
  button: string
  /** The consequences. */
  children: ReactNode
}

/** An irreversible action: its consequences, a reason, and the button. */
export function ReasonStep({ action, fields, title, button, children }: Props) {
  const [state, send, isSending] = useFormAction(action)
  return (
    <details className={styles.step} open={faultOf(state) !== undefined}>
      <summary>{title}</summary>
      <form action={send} className={styles.form} noValidate>
        <FormKey state={state} />
        <p>{children}</p>
        <Refused state={state} />
        <HiddenFields fields={fields} />
        <TextField
          label="Reason"
          name="reason"
          maxLength={500}
          defaultValue={typedOf(state).reason}
          error={errorsOf(state).reason}
          autoComplete="off"
        />
        <Button type="submit" kind="danger" isBusy={isSending}>
          {button}
        </Button>
      </form>
    </details>
  )
}

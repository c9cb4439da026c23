'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf } from '#lib/core/form-state.ts'
import styles from './account.module.css'
import { changePasswordAction } from './actions.ts'

export function ChangePasswordForm({ email }: { email: string }) {
  const [state, send, isSending] = useFormAction(changePasswordAction)
  const errors = errorsOf(state)

  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      {state.kind === 'done' && (
        <p role="status" className={styles.note}>
          {state.message}
        </p>
      )}
      <Refused state={state} />
      <input type="hidden" autoComplete="username" defaultValue={email} />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        error={errors.current}
        required
      />
      <TextField
        label="New password"
        name="password"
        type="password"
        hint="At least 12 characters."
        autoComplete="new-password"
        error={errors.password}
        required
      />
      <Button type="submit" kind="primary" isBusy={isSending}>
        Change password
      </Button>
    </form>
  )
}

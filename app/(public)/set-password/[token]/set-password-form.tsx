'use client'

import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf } from '#lib/core/form-state.ts'
import { setPasswordAction } from './actions.ts'

export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const [state, send, isSending] = useFormAction(setPasswordAction)

  return (
    <form action={send} className={light.form} noValidate>
      <Refused state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" autoComplete="username" defaultValue={email} />
      <TextField
        label="New password"
        name="password"
        type="password"
        hint="At least 12 characters. Three or four random words are easy to remember."
        autoComplete="new-password"
        error={errorsOf(state).password}
        required
      />
      <Submit className={light.primary} isBusy={isSending}>
        Save password
      </Submit>
    </form>
  )
}

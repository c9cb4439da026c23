'use client'

import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf } from '#lib/core/form-state.ts'
import { giveCodeAction } from './actions.ts'

export function CodeForm({ next }: { next: string | undefined }) {
  const [state, send, isSending] = useFormAction(giveCodeAction)

  return (
    <form action={send} className={light.form} noValidate>
      <Refused state={state} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        label="Code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={errorsOf(state).code}
        required
      />
      <Submit className={light.primary} isBusy={isSending}>
        Sign in
      </Submit>
    </form>
  )
}

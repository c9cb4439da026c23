import { Notice } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'

type Props = { id: string; state: FormState; send: (form: FormData) => void; isSending: boolean; button: string }

/** The form for an emailed code. */
export function CodeForm({ id, state, send, isSending, button }: Props) {
  return (
    <form action={send} className={light.form}>
      <Notice state={state} />
      <TextField
        id={id}
        name="code"
        label="Code from the email"
        hint="Six digits."
        inputMode="numeric"
        autoComplete="one-time-code"
        error={errorsOf(state).code}
        required
      />
      <Submit className={light.primary} isBusy={isSending}>
        {button}
      </Submit>
    </form>
  )
}

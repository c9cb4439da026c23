import { Notice } from '#components/form/notice.tsx'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import { CodeField } from './code-field.tsx'

type Props = { id: string; state: FormState; send: (form: FormData) => void; isSending: boolean; button: string }

/** The form for an emailed code. */
export function CodeForm({ id, state, send, isSending, button }: Props) {
  return (
    <form action={send} className={light.form}>
      <Notice state={state} />
      <CodeField id={id} state={state} />
      <Submit className={light.primary} isBusy={isSending}>
        {button}
      </Submit>
    </form>
  )
}

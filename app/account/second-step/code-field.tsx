import { Refused } from '#components/form/notice.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'

type Props = { label: string; id: string; state: FormState }

/** The field for a code, with the reason the last one was refused. */
export function CodeField({ label, id, state }: Props) {
  return (
    <>
      <Refused state={state} />
      <TextField
        label={label}
        name="code"
        id={`code-${id}`}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={errorsOf(state).code}
        required
      />
    </>
  )
}

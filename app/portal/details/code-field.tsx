import { TextField } from '#components/form/text-field.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'

type Props = { id: string; state: FormState; name?: string; label?: string; hint?: string; isRequired?: boolean }

/** The field for an emailed code. */
export function CodeField({
  id,
  state,
  name = 'code',
  label = 'Code from the email',
  hint = 'Six digits.',
  isRequired = true,
}: Props) {
  return (
    <TextField
      id={id}
      name={name}
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      error={errorsOf(state)[name]}
      required={isRequired}
    />
  )
}

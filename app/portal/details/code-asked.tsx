import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import { CodeField } from './code-field.tsx'

/** The field for a code in a form that asks for one only when it is needed. Left empty, another code is sent. */
export function CodeAsked({ id, state }: { id: string; state: FormState }) {
  if (errorsOf(state).code === undefined) return null
  return <CodeField id={id} state={state} hint="Six digits. Leave it empty to get another code." isRequired={false} />
}

import { Notice } from '#components/form/notice.tsx'
import { codeMailed } from '#lib/core/code-needed.ts'
import { errorsOf, type FormState, idle } from '#lib/core/form-state.ts'
import { CodeField } from './code-field.tsx'

/** A code field that shows only once a change needs a code. Sending it empty asks for another code. */
export function CodeAsked({ id, state }: { id: string; state: FormState }) {
  const error = errorsOf(state).code
  if (error === undefined) return null
  const isFirst = error === codeMailed

  return (
    <>
      {isFirst && <Notice state={{ kind: 'done', message: codeMailed }} />}
      <CodeField
        id={id}
        state={isFirst ? idle : state}
        hint="Six digits. Leave it empty to get another code."
        isRequired={false}
      />
    </>
  )
}

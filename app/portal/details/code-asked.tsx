import { Notice } from '#components/form/notice.tsx'
import { codeMailed } from '#lib/core/code-needed.ts'
import { errorsOf, type FormState, idle } from '#lib/core/form-state.ts'
import { CodeField } from './code-field.tsx'

/** The field for a code in a form that asks for one only when it is needed. Left empty, another code is sent. */
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

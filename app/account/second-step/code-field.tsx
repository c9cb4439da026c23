import { TextField } from '#components/form/text-field.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import styles from '../account.module.css'

type Props = { label: string; id: string; state: FormState }

/** The field for a code, and over it why the last one was refused. */
export function CodeField({ label, id, state }: Props) {
  return (
    <>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
      <TextField
        label={label}
        name="code"
        id={`code-${id}`}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={state.kind === 'invalid' ? state.errors.code : undefined}
        required
      />
    </>
  )
}

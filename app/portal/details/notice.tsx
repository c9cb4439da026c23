import type { FormState } from '#lib/core/form-state.ts'
import styles from './details.module.css'

/** What became of a form, said where it stands. */
export function Notice({ state }: { state: FormState }) {
  if (state.kind === 'done' && state.message)
    return (
      <p role="status" className={styles.done}>
        {state.message}
      </p>
    )
  if (state.kind === 'refused' || state.kind === 'conflict')
    return (
      <p role="alert" className={styles.alert}>
        {state.message}
      </p>
    )
  return null
}

/** What is wrong with each field. */
export function errorsOf(state: FormState): Record<string, string> {
  return state.kind === 'invalid' ? state.errors : {}
}

/** What was typed before a refusal. */
export function typedOf(state: FormState): Record<string, string> {
  return 'typed' in state ? state.typed : {}
}

import type { FormState } from '#lib/core/form-state.ts'
import styles from './notice.module.css'

/** Why a form was not taken. What is wrong with one field is said at the field. */
export function Refused({ state }: { state: FormState }) {
  if (state.kind !== 'refused' && state.kind !== 'conflict') return null
  return (
    <p role="alert" className={styles.refused}>
      {state.message}
    </p>
  )
}

/** What became of a form, said where it stands. */
export function Notice({ state }: { state: FormState }) {
  if (state.kind !== 'done') return <Refused state={state} />
  return (
    state.message && (
      <p role="status" className={styles.done}>
        {state.message}
      </p>
    )
  )
}

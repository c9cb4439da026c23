import type { FormState } from '#lib/core/form-state.ts'
import styles from './notice.module.css'

/** The reason a form was refused. Errors of one field are shown at the field. */
export function Refused({ state }: { state: FormState }) {
  if (state.kind !== 'refused' && state.kind !== 'conflict') return null
  return (
    <p role="alert" className={styles.refused}>
      {state.message}
    </p>
  )
}

/** The result of a form, shown in place. */
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

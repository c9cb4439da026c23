import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import styles from '../form/field.module.css'

/** Asks, once a second seat was refused, whether the person takes it on purpose. */
export function SecondSeat({ state }: { state: FormState }) {
  const error = errorsOf(state).secondSeat
  if (!error) return null
  return (
    <div className={styles.field} data-wrong="true">
      <span id="second-seat" className={styles.error} role="alert">
        {error}
      </span>
      <label>
        <input type="checkbox" name="secondSeat" value="meant" aria-describedby="second-seat" /> They take another seat
        on purpose
      </label>
    </div>
  )
}

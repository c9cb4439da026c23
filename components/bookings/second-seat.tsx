import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import styles from '../form/field.module.css'

/** After a second seat was refused, asks whether the person needs it. */
export function SecondSeat({ state }: { state: FormState }) {
  const error = errorsOf(state).secondSeat
  if (!error) return null
  return (
    <div className={styles.field} data-wrong="true">
      <span id="second-seat" className={styles.error} role="alert">
        {error}
      </span>
      <label>
        <input type="checkbox" name="secondSeat" value="meant" aria-describedby="second-seat" /> They need another seat
      </label>
    </div>
  )
}

import { Asked } from '#components/form/asked.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'

/** After a second seat was refused, asks whether the person needs it. */
export function SecondSeat({ state }: { state: FormState }) {
  return (
    <Asked name="secondSeat" error={errorsOf(state).secondSeat}>
      They need another seat
    </Asked>
  )
}

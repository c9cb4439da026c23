import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState, typedOf } from '#lib/core/form-state.ts'
import { type Pence, toDecimal } from '#lib/core/money.ts'
import { SecondSeat } from './second-seat.tsx'

type Props = {
  bookingId: string
  /** The price the colleague saw; a different one is refused. */
  quoted: Pence
  targets: { id: string; label: string }[]
  state: FormState
  isSending: boolean
  button: string
}

/** Chooses another session of the course, at the quoted price. */
export function MoveFields({ bookingId, quoted, targets, state, isSending, button }: Props) {
  return (
    <>
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="quoted" value={toDecimal(quoted)} />
      <SelectField
        label="Session"
        name="sessionId"
        options={targets}
        empty="Choose a session"
        defaultValue={typedOf(state).sessionId}
        error={errorsOf(state).sessionId}
      />
      <SecondSeat state={state} />
      <Button type="submit" isBusy={isSending}>
        {button}
      </Button>
    </>
  )
}

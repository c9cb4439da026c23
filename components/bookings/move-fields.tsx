import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState, typedOf } from '#lib/core/form-state.ts'

type Props = {
  bookingId: string
  /** What the person saw it would cost; another price is refused. */
  quoted: string
  targets: { id: string; label: string }[]
  state: FormState
  isSending: boolean
  button: string
}

/** To which other session of the course, at the price said above. */
export function MoveFields({ bookingId, quoted, targets, state, isSending, button }: Props) {
  return (
    <>
      <Refused state={state} />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="quoted" value={quoted} />
      <SelectField
        label="Session"
        name="sessionId"
        options={targets}
        empty="Choose a session"
        defaultValue={typedOf(state).sessionId}
        error={errorsOf(state).sessionId}
      />
      <Button type="submit" isBusy={isSending}>
        {button}
      </Button>
    </>
  )
}

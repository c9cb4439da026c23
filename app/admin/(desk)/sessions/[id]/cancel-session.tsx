import { ReasonStep } from '#components/form/reason-step.tsx'
import { cancelSessionAction } from '../actions.ts'

/** Cancels a session, with a reason for the people who booked. */
export function CancelSession({ sessionId, seats }: { sessionId: string; seats: number }) {
  return (
    <ReasonStep
      action={cancelSessionAction}
      fields={{ sessionId }}
      title="Cancel this session"
      button="Cancel the session"
    >
      {seats === 0
        ? 'No one is booked on it.'
        : 'Everyone booked on it is emailed your reason. Because we are cancelling, everything paid is due back. Their bookings stay open until you move or cancel each one.'}
    </ReasonStep>
  )
}

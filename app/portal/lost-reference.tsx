'use client'

import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { typedOf } from '#lib/core/form-state.ts'
import { mailBookingsAction } from './actions.ts'
import styles from './portal.module.css'

export function LostReference() {
  const [state, send, isSending] = useFormAction(mailBookingsAction)
  const typed = typedOf(state)

  return (
    <details className={styles.lost} open={state.kind !== 'idle'}>
      <summary>Lost your reference? Email me my bookings</summary>
      <form action={send} className={light.form}>
        {'message' in state && state.message && (
          <p role={state.kind === 'done' ? 'status' : 'alert'} className={styles.done}>
            {state.message}
          </p>
        )}
        <TextField
          key={`address ${typed.address}`}
          label="Address you booked with"
          name="address"
          hint="We only email the address on your record, with a link that opens your bookings."
          type="text"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typed.address}
          required
        />
        <Submit className={light.primary} isBusy={isSending}>
          Send me my bookings
        </Submit>
      </form>
    </details>
  )
}

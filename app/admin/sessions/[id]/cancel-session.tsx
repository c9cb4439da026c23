'use client'

import { useActionState } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { cancelSessionAction } from '../actions.ts'
import styles from './session.module.css'

/** Calls a session off, with a reason that those who booked will read. */
export function CancelSession({ sessionId, seats }: { sessionId: string; seats: number }) {
  const [state, send, isSending] = useActionState(cancelSessionAction, idle)
  const isWrong = state.kind === 'invalid' || state.kind === 'refused'
  return (
    <details className={styles.cancel} open={isWrong}>
      <summary>Cancel this session</summary>
      <form action={send} className={styles.cancelForm} noValidate>
        <p>
          {seats === 0
            ? 'Nobody is booked on it.'
            : 'Everyone on it is written to, with your reason. As we cancel, everything paid is owed back. Their bookings stay open until you move or cancel each one.'}
        </p>
        {state.kind === 'refused' && <p role="alert">{state.message}</p>}
        <input type="hidden" name="sessionId" value={sessionId} />
        <TextField
          label="Reason"
          name="reason"
          maxLength={500}
          defaultValue={'typed' in state ? state.typed.reason : undefined}
          error={state.kind === 'invalid' ? state.errors.reason : undefined}
          autoComplete="off"
        />
        <Button type="submit" aria-disabled={isSending}>
          Cancel the session
        </Button>
      </form>
    </details>
  )
}

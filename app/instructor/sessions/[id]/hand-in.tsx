'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { submitRegisterAction } from '../../../register-actions.ts'
import styles from './register-part.module.css'

type Props = { sessionId: string; isSubmitted: boolean; unmarked: string[] }

/** Ends the course: completes its bookings and certifies whoever has the hours and passed. */
export function HandIn({ sessionId, isSubmitted, unmarked }: Props) {
  const [state, send, isSending] = useActionState(submitRegisterAction, idle)
  const names = unmarked.map((name) => name || 'a seat without a name')

  return (
    <section className={styles.part} aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in</h2>
      {state.kind === 'done' && <p role="status">{state.message}</p>}
      <Refused state={state} />
      {isSubmitted ? (
        <p>The register was handed in. The office can still correct it.</p>
      ) : (
        <form action={send}>
          <input type="hidden" name="sessionId" value={sessionId} />
          {names.length > 0 && <p>Not marked on every day yet: {names.join(', ')}.</p>}
          <Button type="submit" kind="primary" aria-disabled={isSending}>
            Hand in the register
          </Button>
        </form>
      )}
    </section>
  )
}

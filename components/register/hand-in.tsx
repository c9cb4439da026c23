'use client'

import { type SubmitEvent, useActionState, useState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { type KeptRegister, seeMark } from '#lib/offline/kept-register.ts'
import { nameOfEntry } from './mark-fields.tsx'
import type { RegisterAction } from './register-actions.ts'
import styles from './register-part.module.css'
import type { LiveRegister } from './use-register.ts'

type Props = { register: KeptRegister; live: LiveRegister; handIn: RegisterAction }

/**
 * Ends the course: completes its bookings and certifies attendees with the hours and the assessment. Sends waiting
 * marks first.
 */
export function HandIn({ register, live, handIn }: Props) {
  const [state, send, isSending] = useActionState(handIn, idle)
  const [isHeld, setHeld] = useState(false)
  const { entries, days, sessionId, isSubmitted } = register
  const unmarked = entries.filter((entry) => days.some(({ day }) => seeMark(entry, day, live.queue).status === null))
  const waiting = live.queue.length + live.assessments.length

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const isEarly = waiting > 0 || !navigator.onLine
    if (isEarly) event.preventDefault()
    setHeld(isEarly)
  }

  return (
    <section className={styles.part} aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in</h2>
      {state.kind === 'done' && <p role="status">{state.message}</p>}
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      {isSubmitted ? (
        <p>The register was handed in. The office can still correct it.</p>
      ) : (
        <form action={send} onSubmit={onSubmit}>
          <FormKey state={state} />
          <input type="hidden" name="sessionId" value={sessionId} />
          {unmarked.length > 0 && <p>Not marked on every day yet: {unmarked.map(nameOfEntry).join(', ')}.</p>}
          {isHeld && (
            <p role="alert">
              {waiting > 0
                ? 'Not yet: this phone still has marks to send, and no marks can be changed after handing in.'
                : 'You need to be online to hand in, because certificates are issued from the marks on the server. Your marks stay on this phone.'}
            </p>
          )}
          <Button type="submit" kind="primary" isBusy={isSending}>
            Hand in the register
          </Button>
        </form>
      )}
    </section>
  )
}

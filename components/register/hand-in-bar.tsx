'use client'

import { type SubmitEvent, useState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { type KeptRegister, seeMark } from '#lib/offline/kept-register.ts'
import { readLedger } from '#lib/offline/read-ledger.ts'
import styles from './hand-in-bar.module.css'
import type { RegisterAction } from './register-actions.ts'
import type { LiveRegister } from './use-register.ts'

type Props = { register: KeptRegister; live: LiveRegister; day: string; handIn: RegisterAction }

/**
 * How far the register is, and the button that ends the course: it completes its bookings and certifies attendees with
 * the hours and the assessment. Sends waiting marks first.
 */
export function HandInBar({ register, live, day, handIn }: Props) {
  const [state, send, isSending] = useFormAction(handIn)
  const [isHeld, setHeld] = useState(false)
  const waiting = live.queue.length + live.assessments.length

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const isEarly = waiting > 0 || !navigator.onLine
    if (isEarly) event.preventDefault()
    setHeld(isEarly)
  }

  return (
    <section className={styles.foot} aria-label="Hand in">
      {state.kind === 'done' && <p role="status">{state.message}</p>}
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      {isHeld && !register.isSubmitted && (
        <p role="alert">
          {waiting > 0
            ? 'Not yet: this phone still has marks to send, and no marks can be changed after handing in.'
            : 'You need to be online to hand in, because certificates are issued from the marks on the server. Your marks stay on this phone.'}
        </p>
      )}
      {register.isSubmitted ? (
        <HandedIn register={register} />
      ) : (
        <form action={send} onSubmit={onSubmit} className={styles.bar}>
          <FormKey state={state} />
          <input type="hidden" name="sessionId" value={register.sessionId} />
          <Progress register={register} live={live} day={day} />
          <Button type="submit" kind="primary" aria-label="Hand in the register" isBusy={isSending}>
            Hand in
          </Button>
        </form>
      )}
    </section>
  )
}

/** "9 of 12 marked", which leads to the first who is not. */
function Progress({ register, live, day }: Omit<Props, 'handIn'>) {
  const { entries, days } = register
  const unmarked = entries.filter((entry) => seeMark(entry, day, live.queue).status === null)
  const ready = entries.filter((entry) => readLedger(entry, register, live).missing.length === 0)
  const label = days.length > 1 ? ` on ${days.find((one) => one.day === day)?.label ?? day}` : ''
  const words = `${entries.length - unmarked.length} of ${entries.length} marked${label}`
  const [first] = unmarked
  return (
    <p className={styles.progress}>
      {first ? <a href={`#seat-${first.id}`}>{words}</a> : <strong>{words}</strong>}
      <span>
        {ready.length} of {entries.length} can be certified.
      </span>
    </p>
  )
}

function HandedIn({ register: { entries } }: Pick<Props, 'register'>) {
  const certified = entries.filter(({ isCertified }) => isCertified).length
  return (
    <p className={styles.progress}>
      <strong>The register was handed in.</strong>
      <span>
        {certified} of {entries.length} certified. The office can still correct it.
      </span>
    </p>
  )
}

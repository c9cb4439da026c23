'use client'

import { useEffect, useRef } from 'react'
import { HeldKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { useFormKey } from '#components/form/use-form-key.ts'
import unseen from '#components/ui/unseen.module.css'
import { typedOf } from '#lib/core/form-state.ts'
import { takeBookingAction } from './actions.ts'
import { BookingFields, type Start } from './booking-fields.tsx'
import styles from './booking-form.module.css'

/** Takes a booking by hand, for instance from a phone call. A refusal keeps everything that was typed. */
export function BookingForm({ start }: { start: Start }) {
  const [state, send, isSending] = useFormAction(takeBookingAction)
  const formKey = useFormKey(state, isSending)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const wanting = form.current?.querySelector('[role=alert], [aria-invalid=true], [data-wrong=true] input')
    if (state.kind !== 'idle' && wanting instanceof HTMLElement) wanting.focus()
  }, [state])

  return (
    <form ref={form} action={send} className={styles.form} noValidate key={JSON.stringify(typedOf(state))}>
      <HeldKey value={formKey} />
      {/* First, so that Enter in a field books instead of pressing another button. */}
      <button type="submit" className={unseen.unseen} tabIndex={-1} aria-hidden="true">
        Book
      </button>
      <BookingFields state={state} start={start} isSending={isSending} />
    </form>
  )
}

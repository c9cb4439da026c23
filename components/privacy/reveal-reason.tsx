'use client'

import { type ReactNode, useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { type FormState, faultOf, typedOf } from '#lib/core/form-state.ts'
import styles from './sealed-form.module.css'

type Props = {
  reasons: readonly string[]
  /** The class of the summary that opens it. */
  className: string | undefined
  summary: ReactNode
  state: FormState
  send: (form: FormData) => void
  isSending: boolean
  /** The fields that say what to show. */
  children: ReactNode
}

/** Asks for a reason before showing sealed values: typed or ready-made. The person's activity keeps it. */
export function RevealReason({ reasons, className, summary, state, send, isSending, children }: Props) {
  const fault = faultOf(state)
  const typed = typedOf(state).reason
  const id = useId()

  return (
    <details className={className} open={fault !== undefined || undefined}>
      {summary}
      <form action={send} className={styles.form}>
        {children}
        <label htmlFor={id}>Why do you need to see this? Your reason is logged.</label>
        {/* Before the ready-made reasons, so that Enter sends the typed one and a pressed one wins. */}
        <div className={styles.written}>
          <input
            key={typed}
            id={id}
            name="reason"
            defaultValue={typed}
            autoComplete="off"
            maxLength={200}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
          />
          <Button type="submit" isBusy={isSending}>
            Show
          </Button>
        </div>
        {fault && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <div className={styles.ready}>
          {reasons.map((reason) => (
            <Submit key={reason} name="reason" value={reason} isBusy={isSending}>
              {reason}
            </Submit>
          ))}
        </div>
      </form>
    </details>
  )
}

'use client'

import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import { revealReasons } from '#lib/privacy/labels.ts'
import type { SensitiveState } from '#lib/privacy/list-sensitive.ts'
import styles from './sensitive.module.css'

type Props = {
  userId: string
  title: string
  states: SensitiveState[]
  state: FormState
  send: (form: FormData) => void
  isSending: boolean
}

/** Asks why. A reason can be written or pressed; either is kept in the activity of the person. */
export function SensitiveReason({ userId, title, states, state, send, isSending }: Props) {
  const fault = state.kind === 'invalid' ? (state.errors.reason ?? '') : state.kind === 'refused' ? state.message : ''
  const typed = 'typed' in state ? state.typed.reason : ''
  const id = `reason-${title.toLowerCase()}`

  return (
    <details className={styles.step} open={fault !== '' || undefined}>
      <summary aria-label={`Show: ${title}`}>Show</summary>
      <form action={send} className={styles.form}>
        <input type="hidden" name="userId" value={userId} />
        {states.map(({ field }) => (
          <input key={field} type="hidden" name="field" value={field} />
        ))}
        <label htmlFor={id}>Why do you need to see this? It is written down.</label>
        {/* Before the ready reasons, so that Enter sends what was written and a pressed reason comes last and wins. */}
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
          <Button type="submit" disabled={isSending}>
            Show
          </Button>
        </div>
        {fault && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <div className={styles.ready}>
          {revealReasons.map((reason) => (
            <button key={reason} type="submit" name="reason" value={reason} disabled={isSending}>
              {reason}
            </button>
          ))}
        </div>
      </form>
    </details>
  )
}

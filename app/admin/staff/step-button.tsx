'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import { type FormState, idle } from '#lib/core/form-state.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  userId: string
  label: string
  /** Whom it concerns, for those who hear the page. */
  about: string
}

export function StepButton({ action, userId, label, about }: Props) {
  const [state, send] = useActionState(action, idle)

  return (
    <form action={send} className={styles.step}>
      <input type="hidden" name="userId" value={userId} />
      <Button type="submit" aria-label={`${label}: ${about}`}>
        {label}
      </Button>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      {state.kind === 'done' && state.message && (
        <p role="status" className={styles.told}>
          {state.message}
        </p>
      )}
    </form>
  )
}

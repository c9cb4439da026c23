'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type FormState, idle } from '#lib/core/form-state.ts'
import styles from './sign-ins.module.css'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  fields: Record<string, string>
  label: string
  /** What it ends, for those who hear the page. */
  about: string
}

export function EndButton({ action, fields, label, about }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  return (
    <form action={send} className={styles.end}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" aria-label={`${label}: ${about}`} disabled={isSending}>
        {label}
      </Button>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      {state.kind === 'done' && state.message && <p role="status">{state.message}</p>}
    </form>
  )
}

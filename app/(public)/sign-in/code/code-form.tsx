'use client'

import { useActionState } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { idle } from '#lib/core/form-state.ts'
import styles from '../../public.module.css'
import { giveCodeAction } from './actions.ts'

export function CodeForm({ next }: { next: string | undefined }) {
  const [state, send, isSending] = useActionState(giveCodeAction, idle)

  return (
    <form action={send} className={styles.form} noValidate>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        label="Code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={state.kind === 'invalid' ? state.errors.code : undefined}
        required
      />
      <button type="submit" className={styles.primary} aria-disabled={isSending}>
        Sign in
      </button>
    </form>
  )
}

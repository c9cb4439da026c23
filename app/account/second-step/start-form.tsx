'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import styles from '../account.module.css'
import { startSecondStepAction } from './actions.ts'

export function StartForm({ label, isPrimary = false }: { label: string; isPrimary?: boolean }) {
  const [state, send, isSending] = useActionState(startSecondStepAction, idle)
  return (
    <form action={send}>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
      <Button type="submit" kind={isPrimary ? 'primary' : 'quiet'} aria-disabled={isSending}>
        {label}
      </Button>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { idle } from '#lib/core/form-state.ts'
import styles from '../../public.module.css'
import { stopRemindersAction } from './actions.ts'

export function StopForm({ token }: { token: string }) {
  const [state, send, isSending] = useActionState(stopRemindersAction, idle)
  if (state.kind === 'done')
    return (
      <p role="status" className={styles.lead}>
        Done. You get no more reminders from us.
      </p>
    )

  return (
    <form action={send} className={styles.form}>
      <Refused state={state} />
      <input type="hidden" name="token" value={token} />
      <button type="submit" className={styles.primary} aria-disabled={isSending}>
        Stop reminders
      </button>
    </form>
  )
}

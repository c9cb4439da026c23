'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { resumeAction } from './actions.ts'
import styles from './picked.module.css'

const lookAgainMilliseconds = 1000

/** Refreshes while the work goes on, and resumes it after an interruption. */
export function CarryOn({ runId }: { runId: string }) {
  const router = useRouter()
  const [state, send, isSending] = useFormAction(resumeAction)
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), lookAgainMilliseconds)
    return () => clearInterval(timer)
  }, [router])

  return (
    <form action={send} className={styles.line}>
      <FormKey state={state} />
      <input type="hidden" name="runId" value={runId} />
      <Button type="submit" isBusy={isSending}>
        Carry on
      </Button>
      <span role="status">{state.kind === 'refused' ? state.message : 'If it has stopped, carry on here.'}</span>
    </form>
  )
}

'use client'

import type { ReactNode } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { faultOf } from '#lib/core/form-state.ts'
import type { FormAction } from '#lib/endpoints/define-action.ts'
import styles from './picked.module.css'

type Props = { pickId: string; title: string; button: string; action: FormAction; children: ReactNode }

/** One bulk action on the selected people. */
export function BulkForm({ pickId, title, button, action, children }: Props) {
  const [state, send, isSending] = useFormAction(action)
  const fault = faultOf(state)
  return (
    <form action={send} className={styles.form}>
      <FormKey state={state} />
      <h2>{title}</h2>
      <input type="hidden" name="pickId" value={pickId} />
      <div className={styles.line}>
        {children}
        <Button type="submit" isBusy={isSending}>
          {button}
        </Button>
      </div>
      <p role="status" className={styles.fault}>
        {fault}
      </p>
    </form>
  )
}

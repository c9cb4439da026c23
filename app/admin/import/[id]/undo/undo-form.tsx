'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { undoRunAction } from '../../actions.ts'
import styles from '../../import.module.css'

export function UndoForm({ runId }: { runId: string }) {
  const [state, send, isSending] = useActionState(undoRunAction, idle)

  return (
    <form action={send}>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
      <input type="hidden" name="runId" value={runId} />
      <p className={styles.actions}>
        <Button type="submit" kind="primary" disabled={isSending}>
          {isSending ? 'Undoing …' : 'Undo this import'}
        </Button>
        <Link href={`/admin/import/${runId}`}>Keep it</Link>
      </p>
    </form>
  )
}

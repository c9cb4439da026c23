'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { undoMergeAction } from '../actions.ts'
import styles from '../merges.module.css'

export function UndoForm({ mergeId }: { mergeId: string }) {
  const [state, send, isSending] = useActionState(undoMergeAction, idle)

  return (
    <form action={send}>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
      <input type="hidden" name="mergeId" value={mergeId} />
      <p className={styles.lead}>
        What happened since the merge stays with the record that took over. Ended portal sessions stay ended.
      </p>
      <Button type="submit" kind="primary" disabled={isSending}>
        {isSending ? 'Undoing …' : 'Undo this merge'}
      </Button>
    </form>
  )
}

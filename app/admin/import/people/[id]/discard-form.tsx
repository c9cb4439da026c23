'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { discardFileAction } from '../actions.ts'
import styles from './people-file.module.css'

export function DiscardForm({ fileId }: { fileId: string }) {
  const [state, send, isSending] = useActionState(discardFileAction, idle)

  return (
    <form action={send}>
      <input type="hidden" name="fileId" value={fileId} />
      <Button type="submit" disabled={isSending}>
        Discard the file
      </Button>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.fault}>
          {state.message}
        </p>
      )}
    </form>
  )
}

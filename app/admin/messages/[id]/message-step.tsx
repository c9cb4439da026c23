'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { resendMessageAction, retryMessageAction } from '../actions.ts'
import styles from '../messages.module.css'

type Props = { messageId: string; isWaiting: boolean; address: string | null }

/** Sends again, or sends what waits now. Either goes to the address that is on the record today. */
export function MessageStep({ messageId, isWaiting, address }: Props) {
  const [state, send, isSending] = useActionState(isWaiting ? retryMessageAction : resendMessageAction, idle)

  return (
    <form action={send} className={styles.actions}>
      <input type="hidden" name="messageId" value={messageId} />
      <Button type="submit" aria-disabled={isSending}>
        {isWaiting ? 'Try now' : 'Send again'} to {address ?? 'nobody'}
      </Button>
      {state.kind === 'refused' && (
        <p role="alert" className={styles.alert}>
          {state.message}
        </p>
      )}
      {state.kind === 'done' && <p role="status">{state.message}</p>}
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { markMentionAction } from './actions.ts'

type Props = { mentionId: string; isRead: boolean; about: string }

export function MarkOne({ mentionId, isRead, about }: Props) {
  const [state, send, isSending] = useActionState(markMentionAction, idle)
  const label = isRead ? 'Mark as unread' : 'Mark as read'
  return (
    <form action={send}>
      <input type="hidden" name="mentionId" value={mentionId} />
      <input type="hidden" name="read" value={isRead ? 'no' : 'yes'} />
      <Button type="submit" aria-label={`${label}: note on ${about}`} aria-disabled={isSending}>
        {label}
      </Button>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
    </form>
  )
}

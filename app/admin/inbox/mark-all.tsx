'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { markAllMentionsAction } from './actions.ts'

export function MarkAll() {
  const [state, send, isSending] = useActionState(markAllMentionsAction, idle)
  return (
    <form action={send}>
      <Button type="submit" aria-disabled={isSending}>
        Mark all as read
      </Button>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
    </form>
  )
}

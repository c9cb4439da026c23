'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { revokeKeyAction } from './actions.ts'

export function RevokeKey({ id, name, until }: { id: string; name: string; until: string }) {
  const [state, send, isSending] = useActionState(revokeKeyAction, idle)
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" aria-label={`Revoke: ${name}`} aria-disabled={isSending}>
        Revoke
      </Button>{' '}
      {until}
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
    </form>
  )
}

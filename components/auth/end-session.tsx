'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type FormState, idle } from '#lib/core/form-state.ts'

type Props = {
  sessionId: string
  device: string
  end: (state: FormState, form: FormData) => Promise<FormState>
}

export function EndSession({ sessionId, device, end }: Props) {
  const [state, send] = useActionState(end, idle)
  return (
    <form action={send}>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button type="submit" aria-label={`End the session on ${device}`}>
        End
      </Button>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import { idle } from '#lib/core/form-state.ts'

type Props = { end: (state: FormState, form: FormData) => Promise<FormState> }

export function EndOthers({ end }: Props) {
  const [state, send] = useActionState(end, idle)
  return (
    <form action={send}>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      <Button type="submit">End all others</Button>
    </form>
  )
}

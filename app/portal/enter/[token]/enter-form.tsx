'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { idle } from '#lib/core/form-state.ts'
import { enterByLinkAction } from './actions.ts'

export function EnterForm({ token }: { token: string }) {
  const [state, send, isSending] = useActionState(enterByLinkAction, idle)

  return (
    <form action={send} className={light.form}>
      <Refused state={state} />
      <input type="hidden" name="token" value={token} />
      <Submit className={light.primary} isBusy={isSending}>
        Open my bookings
      </Submit>
      {state.kind === 'refused' && <Link href="/portal">Find your booking</Link>}
    </form>
  )
}

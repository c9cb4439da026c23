'use client'

import Link from 'next/link'
import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { enterByLinkAction } from './actions.ts'

export function EnterForm({ token }: { token: string }) {
  const [state, send, isSending] = useFormAction(enterByLinkAction)

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

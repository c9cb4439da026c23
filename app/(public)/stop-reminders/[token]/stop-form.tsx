'use client'

import { Refused } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { stopRemindersAction } from './actions.ts'

export function StopForm({ token }: { token: string }) {
  const [state, send, isSending] = useFormAction(stopRemindersAction)
  if (state.kind === 'done')
    return (
      <p role="status" className={light.lead}>
        Done. We will not send you any more reminders.
      </p>
    )

  return (
    <form action={send} className={light.form}>
      <Refused state={state} />
      <input type="hidden" name="token" value={token} />
      <Submit className={light.primary} isBusy={isSending}>
        Stop reminders
      </Submit>
    </form>
  )
}

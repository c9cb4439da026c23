'use client'

import { useActionState } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import { demandSecondStepAction } from './actions.ts'

export function DemandForm({ isDemanded }: { isDemanded: boolean }) {
  const [state, send, isSending] = useActionState(demandSecondStepAction, idle)
  return (
    <form action={send}>
      <p>
        {isDemanded
          ? 'Every admin needs a second step: one without is led to set it up before anything else.'
          : 'Admins may do without a second step.'}
      </p>
      <Refused state={state} />
      <input type="hidden" name="demanded" value={isDemanded ? 'no' : 'yes'} />
      <Button type="submit" isBusy={isSending}>
        {isDemanded ? 'Ask it of nobody' : 'Ask it of every admin'}
      </Button>
    </form>
  )
}

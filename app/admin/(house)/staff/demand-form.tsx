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
          ? 'Every admin must use two-step verification. An admin without it has to set it up before doing anything else.'
          : 'Two-step verification is optional for admins.'}
      </p>
      <Refused state={state} />
      <input type="hidden" name="demanded" value={isDemanded ? 'no' : 'yes'} />
      <Button type="submit" isBusy={isSending}>
        {isDemanded ? 'Make it optional' : 'Require it for every admin'}
      </Button>
    </form>
  )
}

import { useEffect, useEffectEvent } from 'react'
import type { FormState } from '#lib/core/form-state.ts'

/** Calls back once when a form is done, with its sentence. */
export function useDone(state: FormState, tell: (words: string) => void): void {
  const onDone = useEffectEvent((done: FormState) => {
    if (done.kind === 'done') tell(done.message ?? '')
  })
  useEffect(() => onDone(state), [state])
}

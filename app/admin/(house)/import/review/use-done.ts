import { useEffect, useEffectEvent } from 'react'
import type { FormState } from '#lib/core/form-state.ts'

/** Tells once that a form was done, with its sentence. */
export function useDone(state: FormState, tell: (words: string) => void): void {
  const onDone = useEffectEvent((done: FormState) => {
    if (done.kind === 'done') tell(done.message ?? '')
  })
  useEffect(() => onDone(state), [state])
}

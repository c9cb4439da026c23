import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FormState } from '#lib/core/form-state.ts'

/** Keeps the ticked boxes of a form after a refusal, because the action's state keeps one text per field only. */
export function useTicks(state: FormState): { form: RefObject<HTMLFormElement | null>; ticked: readonly string[] } {
  const form = useRef<HTMLFormElement>(null)
  const [ticked, setTicked] = useState<readonly string[]>([])
  useEffect(() => {
    const sent = form.current
    const remember = () => sent && setTicked(new FormData(sent).getAll('scopes').map(String))
    sent?.addEventListener('submit', remember, true)
    return () => sent?.removeEventListener('submit', remember, true)
  }, [])
  // React resets a sent form to what it was drawn with.
  useEffect(() => {
    if (state.kind === 'idle') return
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name="scopes"]') ?? [])
      box.checked = ticked.includes(box.value)
  }, [state, ticked])
  return { form, ticked }
}

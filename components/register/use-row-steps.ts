'use client'

import { useKeys } from '#components/ui/use-keys.ts'

const steps: Record<string, 1 | -1> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** For the attendee that holds the focus: arrows or j and k move on, and each button of the row has a key of its own. */
export function useRowSteps(): void {
  useKeys((key, event) => {
    const row = document.activeElement?.closest<HTMLElement>('li[data-seat]')
    if (!row) return
    const step = steps[key]
    const target = step
      ? (step === 1 ? row.nextElementSibling : row.previousElementSibling)?.querySelector<HTMLElement>('[data-present]')
      : row.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    if (!target) return
    event.preventDefault()
    if (step) target.focus()
    else target.click()
  })
}

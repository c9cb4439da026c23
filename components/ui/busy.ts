import type { MouseEvent } from 'react'

/** Attributes of a button while it works: it ignores presses and keeps the focus, which `disabled` would lose. */
export function busy(isBusy: boolean) {
  return isBusy ? { 'aria-disabled': true, onClick: refuse } : {}
}

function refuse(event: MouseEvent): void {
  event.preventDefault()
}

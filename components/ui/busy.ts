import type { MouseEvent } from 'react'

/** What a button wears while it works: it takes no press, and keeps the focus, which `disabled` would lose. */
export function busy(isBusy: boolean) {
  return isBusy ? { 'aria-disabled': true, onClick: refuse } : {}
}

function refuse(event: MouseEvent): void {
  event.preventDefault()
}

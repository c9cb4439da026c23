'use client'

import { type MouseEvent, type PointerEvent, useRef } from 'react'

const longEnough = 500

/** Button props for a long press that opens the row's ⋯ menu and marks no one. */
export function useLongPress() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasLong = useRef(false)
  const stop = () => clearTimeout(timer.current)

  return {
    onPointerDown({ currentTarget }: PointerEvent<HTMLElement>) {
      wasLong.current = false
      timer.current = setTimeout(() => {
        wasLong.current = true
        currentTarget.closest('li')?.querySelector('details[data-more]')?.setAttribute('open', '')
      }, longEnough)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onClick(event: MouseEvent) {
      if (wasLong.current) event.preventDefault()
      wasLong.current = false
    },
    // Otherwise the phone would offer to select the name.
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
  }
}

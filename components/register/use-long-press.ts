'use client'

import { type MouseEvent, type PointerEvent, useRef } from 'react'

const longEnough = 500

/** What a button gets so that a long press opens what lies behind ⋯ in its row, and marks nobody. */
export function useLongPress() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasLong = useRef(false)
  const stop = () => clearTimeout(timer.current)

  return {
    onPointerDown({ currentTarget }: PointerEvent<HTMLElement>) {
      wasLong.current = false
      timer.current = setTimeout(() => {
        wasLong.current = true
        currentTarget.closest('li')?.querySelector('details')?.setAttribute('open', '')
      }, longEnough)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onClick(event: MouseEvent) {
      if (wasLong.current) event.preventDefault()
      wasLong.current = false
    },
    // A phone would offer to select the name.
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
  }
}

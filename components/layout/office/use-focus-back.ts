'use client'

import { useEffect, useRef } from 'react'

/** Longer than the palette's own attempt, which fails where the element that held the focus has gone. */
const milliseconds = 20

/** Gives the focus back once the palette has closed, to the element that held it when the palette was asked for. */
export function useFocusBack(isOpen: boolean): { remember: () => void } {
  const before = useRef<Element>(null)

  useEffect(() => {
    if (isOpen) return
    const timer = setTimeout(() => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
      before.current = null
    }, milliseconds)
    return () => clearTimeout(timer)
  }, [isOpen])

  return {
    remember: () => {
      before.current = document.activeElement
    },
  }
}

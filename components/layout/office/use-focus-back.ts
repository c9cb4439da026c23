'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Longer than the palette's own attempt, which fails where the element that held the focus has gone. */
const milliseconds = 20

/**
 * Gives the focus back once the palette has closed, to the element that held it when the palette was asked for; to
 * `instead` if that element has gone. Does nothing if the person has moved the focus elsewhere.
 */
export function useFocusBack(isOpen: boolean, instead: RefObject<HTMLElement | null>): { remember: () => void } {
  const before = useRef<Element>(null)

  useEffect(() => {
    if (isOpen) return
    const timer = setTimeout(() => {
      const target = before.current?.isConnected === false ? instead.current : before.current
      if (target instanceof HTMLElement && isFree(document.activeElement)) target.focus({ preventScroll: true })
      before.current = null
    }, milliseconds)
    return () => clearTimeout(timer)
  }, [isOpen, instead])

  return {
    remember: () => {
      before.current = document.activeElement
    },
  }
}

function isFree(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest('[role="dialog"]') !== null
}

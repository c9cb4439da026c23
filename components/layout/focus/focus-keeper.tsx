'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isTyping } from '#components/ui/is-typing.ts'
import { keepFocus } from './keep-focus.ts'
import { landing } from './landing.ts'
import { leadToFault } from './lead-to-fault.ts'
import { trailOf } from './trail.ts'

/** Moves the focus to a newly opened page, and keeps it while one page replaces another. */
export function FocusKeeper() {
  const pathname = usePathname()
  const search = useSearchParams().toString()
  const opened = useRef({ pathname, search })

  useEffect(keepFocus, [])
  useEffect(leadToFault, [])
  useEffect(() => {
    const { pathname: before, search: asked } = opened.current
    opened.current = { pathname, search }
    const focused = document.activeElement
    if (focused?.closest('dialog, [role="dialog"]') || isTyping(focused)) return
    const isElsewhere = before !== pathname && !focused?.closest('main')
    const isOutOfSight = asked !== search && focused?.closest('main') && !isInSight(focused)
    if (focused && (isElsewhere || isOutOfSight)) landing(trailOf(focused))?.focus({ preventScroll: true })
  }, [pathname, search])

  return null
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

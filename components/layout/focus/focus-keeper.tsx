'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isTyping } from '#components/ui/is-typing.ts'
import { keepFocus } from './keep-focus.ts'
import { landing } from './landing.ts'
import { leadToFault } from './lead-to-fault.ts'
import { hasOpenedLink, noteOpenedLinks } from './opened-link.ts'
import { returnToLink } from './return-to-link.ts'
import { trailOf } from './trail.ts'

/** Moves the focus to a newly opened page, or after Back to the link that was followed. */
export function FocusKeeper() {
  const pathname = usePathname()
  const search = useSearchParams().toString()
  const opened = useRef({ pathname, search })

  useEffect(keepFocus, [])
  useEffect(leadToFault, [])
  useEffect(noteOpenedLinks, [])
  const isBack = useBack()
  useEffect(() => {
    const { pathname: before, search: asked } = opened.current
    opened.current = { pathname, search }
    if (isBack.current) {
      isBack.current = false
      return returnToLink()
    }
    const focused = document.activeElement
    if (focused?.closest('dialog, [role="dialog"]') || isTyping(focused)) return
    const isElsewhere = before !== pathname && !focused?.closest('main')
    const isOutOfSight = asked !== search && focused?.closest('main') && !isInSight(focused)
    if (focused && (isElsewhere || isOutOfSight)) landing(trailOf(focused))?.focus({ preventScroll: true })
  }, [pathname, search, isBack])

  return null
}

/** Whether the page about to be drawn is one that was left before. */
function useBack() {
  const isBack = useRef(false)
  useEffect(() => {
    const notice = () => {
      isBack.current = hasOpenedLink()
    }
    // Back within one page draws nothing new.
    const forget = () => {
      isBack.current = false
    }
    window.addEventListener('popstate', notice)
    document.addEventListener('click', forget, true)
    return () => {
      window.removeEventListener('popstate', notice)
      document.removeEventListener('click', forget, true)
    }
  }, [])
  return isBack
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

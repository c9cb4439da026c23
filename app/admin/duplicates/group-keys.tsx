'use client'

import { useKeys } from '#components/ui/use-keys.ts'

/** j and k move from group to group by focusing the first record of each, so that Enter opens it. */
export function GroupKeys() {
  useKeys((key, event) => {
    if (key !== 'j' && key !== 'k') return
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-group-link]')]
    const current = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    const next = key === 'j' ? Math.min(current + 1, links.length - 1) : Math.max(current - 1, 0)
    links[next]?.focus()
    event.preventDefault()
  })
  return null
}

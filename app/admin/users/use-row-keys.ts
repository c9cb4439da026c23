'use client'

import { useKeys } from '#components/ui/use-keys.ts'

type Rows = { pick: (id: string) => void; clear: () => void }

/** j and k move through the rows by focusing their links, so that Enter opens; x selects, Esc lets go. */
export function useRowKeys({ pick, clear }: Rows): void {
  useKeys((key, event) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')]
    const current = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
    switch (key) {
      case 'j':
        links[Math.min(current + 1, links.length - 1)]?.focus()
        break
      case 'k':
        links[Math.max(current - 1, 0)]?.focus()
        break
      case 'x': {
        const id = links[current]?.closest('tr')?.dataset.id
        if (id) pick(id)
        break
      }
      case 'Escape':
        clear()
        break
      default:
        return
    }
    event.preventDefault()
  })
}

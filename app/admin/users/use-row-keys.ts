'use client'

import { useKeys } from '#components/ui/use-keys.ts'

type Rows = { pick: (row: HTMLElement) => void; note: (id: string) => void; clear: () => void }

/** j and k move through the rows by focusing their links, so that Enter opens; x selects, n notes, Esc lets go. */
export function useRowKeys({ pick, note, clear }: Rows): void {
  useKeys((key, event) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')]
    const current = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
    const row = links[current]?.closest('tr')
    switch (key) {
      case 'j':
        links[Math.min(current + 1, links.length - 1)]?.focus()
        break
      case 'k':
        links[Math.max(current - 1, 0)]?.focus()
        break
      case 'x':
        if (row) pick(row)
        break
      case 'n':
        if (row?.dataset.id) note(row.dataset.id)
        break
      case 'Escape':
        clear()
        break
      default:
        return
    }
    event.preventDefault()
  })
}

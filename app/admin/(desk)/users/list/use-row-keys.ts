'use client'

import { useKeys } from '#components/ui/use-keys.ts'

type Rows = {
  pick: (row: HTMLElement) => void
  note: (id: string) => void
  book: (id: string) => void
  clear: () => void
}

/** For the row that holds the focus: x selects, n notes, b books; Esc lets go of everyone selected. */
export function useRowKeys({ pick, note, book, clear }: Rows): void {
  useKeys((key, event) => {
    const row = document.activeElement?.closest<HTMLElement>('tr[data-id]')
    switch (key) {
      case 'x':
        if (row) pick(row)
        break
      case 'n':
        if (row?.dataset.id) note(row.dataset.id)
        break
      case 'b':
        if (row?.dataset.id) book(row.dataset.id)
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

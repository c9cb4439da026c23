'use client'

import { useKeys } from '#components/ui/use-keys.ts'

type Rows = {
  pick: (row: HTMLElement) => void
  /** Whether the key does anything with a row. */
  act: (key: string, id: string) => boolean
  clear: () => void
}

/** For the row that holds the focus: x selects, and each action by its own key; Esc lets go of every selected row. */
export function useRowKeys({ pick, act, clear }: Rows): void {
  useKeys((key, event) => {
    const row = document.activeElement?.closest<HTMLElement>('tr[data-id]')
    if (key === 'Escape') clear()
    else if (row && key === 'x') pick(row)
    else if (!row?.dataset.id || !act(key, row.dataset.id)) return
    event.preventDefault()
  })
}

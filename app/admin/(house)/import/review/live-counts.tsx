'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { ReviewGroup } from '#lib/imports/review/review-groups.ts'

type Counted = ReviewGroup | 'leftOut'

type Board = { moved: Partial<Record<Counted, number>>; move: (counted: Counted, by: 1 | -1) => void }

const Moved = createContext<Board>({ moved: {}, move: () => undefined })

/** Keeps the counts of the page up to date while its rows are settled and stay in sight. */
export function LiveCounts({ children }: { children: ReactNode }) {
  const [moved, setMoved] = useState<Board['moved']>({})
  const move = useCallback<Board['move']>(
    (counted, by) => setMoved((before) => ({ ...before, [counted]: (before[counted] ?? 0) + by })),
    [],
  )
  return <Moved value={useMemo(() => ({ moved, move }), [moved, move])}>{children}</Moved>
}

/** A count from the server, adjusted for what was done since. */
export function LiveCount({ count, of }: { count: number; of: readonly Counted[] }) {
  const { moved } = useContext(Moved)
  return count + of.reduce((sum, counted) => sum + (moved[counted] ?? 0), 0)
}

export function useMoveCount(): Board['move'] {
  return useContext(Moved).move
}

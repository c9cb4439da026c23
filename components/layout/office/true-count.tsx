'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect } from 'react'

const Counts = createContext<Record<string, number | undefined>>({})

/** Gives pages the counts that the sidebar shows, by address. */
export function SaidCounts({ counts, children }: { counts: Record<string, number | undefined>; children: ReactNode }) {
  return <Counts value={counts}>{children}</Counts>
}

/** Refreshes the sidebar if its number differs from the page's own count. Draws nothing itself. */
export function TrueCount({ of, count }: { of: string; count: number }) {
  const router = useRouter()
  const said = useContext(Counts)[of]
  useEffect(() => {
    if (said !== undefined && said !== count) router.refresh()
  }, [said, count, router])
  return null
}

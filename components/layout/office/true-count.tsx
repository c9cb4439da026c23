'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect } from 'react'

const Counts = createContext<Record<string, number | undefined>>({})

/** Tells the page what the sidebar says waits at each address. */
export function SaidCounts({ counts, children }: { counts: Record<string, number | undefined>; children: ReactNode }) {
  return <Counts value={counts}>{children}</Counts>
}

/** Draws the sidebar again if it says another number than the page that was counted from; draws nothing itself. */
export function TrueCount({ of, count }: { of: string; count: number }) {
  const router = useRouter()
  const said = useContext(Counts)[of]
  useEffect(() => {
    if (said !== undefined && said !== count) router.refresh()
  }, [said, count, router])
  return null
}

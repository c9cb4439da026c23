'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const lookAgainMilliseconds = 1000

/** Refreshes while the work goes on; before JavaScript has loaded, a link does. */
export function LookAgain({ runId }: { runId: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), lookAgainMilliseconds)
    return () => clearInterval(timer)
  }, [router])

  return <Link href={`/admin/import/${runId}`}>Refresh</Link>
}

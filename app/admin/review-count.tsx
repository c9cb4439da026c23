import Link from 'next/link'
import { StatusDot } from '#components/ui/status-dot.tsx'

/** The number of waiting decisions, with a link; empty if there are none. */
export function ReviewCount({ rows }: { rows: number }) {
  if (rows === 0) return null
  return (
    <Link href="/admin/import/review">
      <StatusDot tone="needs">{rows === 1 ? '1 imported row needs you' : `${rows} imported rows need you`}</StatusDot>
    </Link>
  )
}

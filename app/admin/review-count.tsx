import Link from 'next/link'
import { StatusDot } from '#components/ui/status-dot.tsx'

/** What waits for someone to decide, and the way there; nothing when nothing waits. */
export function ReviewCount({ rows }: { rows: number }) {
  if (rows === 0) return null
  return (
    <Link href="/admin/import/review">
      <StatusDot tone="needs">{rows === 1 ? '1 imported row needs you' : `${rows} imported rows need you`}</StatusDot>
    </Link>
  )
}

import Link from 'next/link'
import type { MovedTo } from '#lib/bookings/moves/moved-to.ts'
import { formatWeekday } from '#lib/core/dates.ts'
import { StatusDot } from '../ui/status-dot.tsx'
import styles from './moved.module.css'

/** What became of a seat that is no longer booked: where it went, or that it is cancelled. */
export function MovedOrCancelled({ movedTo }: { movedTo: MovedTo | null }) {
  if (!movedTo) return <StatusDot tone="quiet">Cancelled</StatusDot>
  const { bookingId, reference, courseDate } = movedTo
  return (
    <>
      <StatusDot tone="quiet">{courseDate ? `Moved to ${formatWeekday(courseDate, new Date())}` : 'Moved'}</StatusDot>
      <Link href={`/admin/bookings/${bookingId}`} className={styles.where} prefetch={false}>
        {reference}
      </Link>
    </>
  )
}

import Link from 'next/link'
import { Empty } from '#components/ui/empty.tsx'
import type { ActivityRow } from '#lib/activity/list-activity.ts'
import { readChanges } from '#lib/activity/read-changes.ts'
import { formatDay, formatMoment, formatTime } from '#lib/core/dates.ts'
import { fieldLabels, nameOf } from '#lib/people/labels.ts'
import styles from './timeline.module.css'

/** What happened, latest first; each day is named once. */
export function Timeline({ rows, now }: { rows: ActivityRow[]; now: Date }) {
  if (rows.length === 0)
    return <Empty title="Nothing has happened yet">Bookings, payments, changes and notes appear here.</Empty>
  const today = formatDay(now)

  return (
    <ol className={styles.timeline}>
      {rows.map((row, index) => {
        const day = formatDay(row.createdAt)
        const before = rows[index - 1]
        const isSameDay = before !== undefined && formatDay(before.createdAt) === day
        return (
          <li key={row.id} className={styles.event}>
            <span className={styles.day}>{isSameDay ? '' : day === today ? 'Today' : day}</span>
            <div className={styles.what}>
              <p>
                <Subject row={row} />
              </p>
              <Changes row={row} />
              <p className={styles.small}>
                <time dateTime={row.createdAt.toISOString()} title={formatMoment(row.createdAt)}>
                  {formatTime(row.createdAt)}
                </time>
                <Doer row={row} />
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Subject({ row }: { row: ActivityRow }) {
  const words = row.activityDescription || row.activityType.replace('.', ' ').replaceAll('_', ' ')
  if (row.relatedEntityType !== 'booking' || !row.relatedEntityId) return words
  return <Link href={`/admin/bookings/${row.relatedEntityId}`}>{words}</Link>
}

function Changes({ row }: { row: ActivityRow }) {
  const changes = readChanges(row.changes, fieldLabels)
  if (changes.length === 0) return null
  return (
    <ul className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {field} <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
        </li>
      ))}
    </ul>
  )
}

function Doer({ row }: { row: ActivityRow }) {
  const { actorId, actorName, actorFirstName, actorLastName, actorEmail } = row
  if (actorId === row.userId) return null
  if (!actorId) return actorName ? <span>by {actorName}</span> : null
  return (
    <span>
      by{' '}
      <Link href={`/admin/users/${actorId}`}>
        {nameOf({ firstName: actorFirstName, lastName: actorLastName, email: actorEmail })}
      </Link>
    </span>
  )
}

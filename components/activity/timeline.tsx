import type { ReactNode } from 'react'
import type { ActivityRow } from '#lib/activity/activity-list.ts'
import { type FieldChange, readChanges } from '#lib/activity/read-changes.ts'
import type { ActivityWords } from '#lib/activity/words.ts'
import { formatDay, formatMoment, formatPlainDate, formatTime } from '#lib/core/dates.ts'
import { fieldLabels } from '#lib/people/labels.ts'
import { ActivitySubject } from './activity-subject.tsx'
import styles from './timeline.module.css'
import { Concerned, Doer } from './timeline-people.tsx'

type Props = {
  rows: ActivityRow[]
  words: ActivityWords
  now: Date
  /** The owner of the timeline; if left out, each row names the person concerned. */
  ownerId?: string
  /** A button beside a change. */
  step?: (row: ActivityRow, change: FieldChange) => ReactNode
}

/** Events, latest first, each day named once. */
export function Timeline({ rows, words, now, ownerId, step }: Props) {
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
                <ActivitySubject row={row} words={words} />
                {row.userId !== ownerId && <Concerned row={row} />}
              </p>
              <Changes row={row} step={step} />
              <p className={styles.small}>
                <time dateTime={row.createdAt.toISOString()} title={formatMoment(row.createdAt)}>
                  {formatTime(row.createdAt)}
                </time>
                <Kind row={row} words={words} />
                <Doer row={row} isOfAll={ownerId === undefined} />
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** Left out if the sentence already says it. */
function Kind({ row, words }: { row: ActivityRow; words: ActivityWords }) {
  const label = words.labelOf(row.activityType)
  return row.activityDescription && row.activityDescription !== label ? <span>{label}</span> : null
}

function Changes({ row, step }: { row: ActivityRow; step: Props['step'] }) {
  const changes = readChanges(row.changes, fieldLabels).filter(({ name }) => !name.endsWith('Id'))
  if (changes.length === 0) return null
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.name}>
          <span>
            {change.field} <del>{asRead(change.before)}</del> <span aria-hidden="true">→</span>{' '}
            <ins>{asRead(change.after)}</ins>
          </span>
          {step?.(row, change)}
        </li>
      ))}
    </ul>
  )
}

function asRead(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatPlainDate(value) : value
}

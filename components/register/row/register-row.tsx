import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatTime } from '#lib/core/dates.ts'
import { formatHours } from '#lib/core/hours.ts'
import type { SeenMark } from '#lib/offline/kept-register.ts'
import { attendanceLabels } from '#lib/registers/labels.ts'
import styles from '../register.module.css'
import { AssessButtons } from './assess-buttons.tsx'
import { AssessmentConflict } from './assessment-conflict.tsx'
import { ConflictBox } from './conflict-box.tsx'
import { IdTick } from './id-tick.tsx'
import { MarkFields, nameOfEntry, type RowProps } from './mark-fields.tsx'
import { MoreMarks } from './more-marks.tsx'
import { Standing } from './standing.tsx'
import { useLongPress } from './use-long-press.ts'

/** One attendee on one line: the name is the button for present; identity, assessment and the rest are beside it. */
export function RegisterRow(props: RowProps) {
  const { entry, day, mark, register, live, extras, send, assess, onSubmit } = props
  const longPress = useLongPress()
  const unsettled = live.queue.find((one) => one.attendeeId === entry.id && one.day === day && one.outcome)
  const contested = live.assessments.find((one) => one.attendeeId === entry.id && one.outcome)

  return (
    <li className={styles.row} id={`seat-${entry.id}`} data-seat={entry.id}>
      <div className={styles.line}>
        <div className={styles.who} data-status={mark.status ?? undefined}>
          <form action={send} onSubmit={onSubmit}>
            <MarkFields {...props} />
            <button
              type="submit"
              name="status"
              value="present"
              {...longPress}
              className={styles.mark}
              data-present
              aria-label={`${nameOfEntry(entry)}: present`}
            >
              <span className={styles.name}>{nameOfEntry(entry)}</span>
              <span className={styles.soft}>
                {[entry.companyName, !entry.mayAttend && 'ask the office before they start']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </form>
          <span className={styles.state}>
            {extras?.hasNeeds && <StatusDot tone="needs">Has needs</StatusDot>}
            <MarkWords mark={mark} />
            <Standing entry={entry} register={register} live={live} />
          </span>
        </div>
        <div className={styles.buttons}>
          <IdTick {...props} />
          {!register.attendanceOnly && <AssessButtons entry={entry} register={register} live={live} assess={assess} />}
        </div>
        <MoreMarks {...props} />
      </div>
      {extras?.notes.map(({ id, noteContent }) => (
        <details key={id} className={styles.note}>
          <summary>{noteContent}</summary>
        </details>
      ))}
      {unsettled && <ConflictBox queued={unsettled} live={live} />}
      {contested && <AssessmentConflict queued={contested} entry={entry} register={register} live={live} />}
    </li>
  )
}

function MarkWords({ mark }: { mark: SeenMark }) {
  const { status, minutes, markedAt, waits } = mark
  if (!status) return <span className={styles.soft}>Not marked</span>
  const { label, tone } = attendanceLabels[status]
  const isPart = (status === 'late' || status === 'partial') && minutes !== undefined
  const time = markedAt && formatTime(new Date(markedAt))
  return (
    <>
      <StatusDot tone={tone}>{isPart ? `${label}, ${formatHours(minutes)}` : label}</StatusDot>
      <span className={styles.soft}>{waits ? `${time}, on this phone` : `${time}, saved`}</span>
    </>
  )
}

import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatTime } from '#lib/core/dates.ts'
import type { SeenMark } from '#lib/offline/kept-register.ts'
import { attendanceLabels } from '#lib/registers/labels.ts'
import { ConflictBox } from './conflict-box.tsx'
import { MarkFields, nameOfEntry, type RowProps } from './mark-fields.tsx'
import { MoreMarks } from './more-marks.tsx'
import styles from './register.module.css'
import { useLongPress } from './use-long-press.ts'

/** One attendee: the name is the button for present, everything else is beside it. */
export function RegisterRow(props: RowProps) {
  const { entry, day, mark, live, extras, send, onSubmit } = props
  const longPress = useLongPress()
  const unsettled = live.queue.find((one) => one.attendeeId === entry.id && one.day === day && one.outcome)

  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <form action={send} onSubmit={onSubmit} className={styles.tap}>
          <MarkFields {...props} />
          <button
            type="submit"
            name="status"
            value="present"
            {...longPress}
            className={styles.mark}
            data-status={mark.status ?? undefined}
            aria-label={`${nameOfEntry(entry)}: present`}
          >
            <span className={styles.name}>{nameOfEntry(entry)}</span>
            <span className={styles.soft}>
              {[entry.companyName, !entry.mayAttend && 'ask the office before they start'].filter(Boolean).join(' · ')}
            </span>
            {extras?.hasNeeds && <StatusDot tone="needs">Has needs</StatusDot>}
          </button>
        </form>
        <span className={styles.state}>
          <MarkWords mark={mark} />
        </span>
        <MoreMarks {...props} />
      </div>
      {extras?.notes.map(({ id, noteContent }) => (
        <p key={id} className={styles.note}>
          {noteContent}
        </p>
      ))}
      {unsettled && <ConflictBox queued={unsettled} live={live} />}
    </li>
  )
}

function MarkWords({ mark }: { mark: SeenMark }) {
  const time = mark.markedAt && formatTime(new Date(mark.markedAt))
  return (
    <>
      {mark.status ? (
        <StatusDot tone={attendanceLabels[mark.status].tone}>{attendanceLabels[mark.status].label}</StatusDot>
      ) : (
        <span className={styles.soft}>Not marked</span>
      )}
      {mark.status && <span className={styles.soft}>{mark.waits ? `${time}, on this phone` : `${time}, saved`}</span>}
    </>
  )
}

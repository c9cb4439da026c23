import { attendanceLabels } from '#lib/registers/labels.ts'
import touch from '../touch.module.css'
import { MarkFields, nameOfEntry, type RowProps } from './mark-fields.tsx'
import styles from './more-marks.module.css'
import { whyNotYet } from './standing.tsx'

const others = ['late', 'partial', 'absent', 'excused'] as const

/** Every mark except present, with minutes and a reason; removing a mark; and what is missing for a certificate. */
export function MoreMarks(props: RowProps) {
  const { entry, mark, register, extras, send, onSubmit } = props
  const name = nameOfEntry(entry)

  return (
    <details className={styles.more} data-more>
      <summary data-key="m" aria-label={`More for ${name}`}>
        ⋯
      </summary>
      <div className={`${styles.panel} ${touch.touch}`}>
        <form action={send} onSubmit={onSubmit}>
          <MarkFields {...props} />
          <label>
            Minutes attended
            <input
              name="minutes"
              inputMode="numeric"
              pattern="[0-9]*"
              autoComplete="off"
              placeholder="for late and part of the day"
            />
          </label>
          <label>
            Reason
            <input name="reason" maxLength={500} autoComplete="off" />
          </label>
          <div className={styles.choices}>
            {others.map((status) => (
              <button
                key={status}
                type="submit"
                name="status"
                value={status}
                aria-label={`${name}: ${attendanceLabels[status].label.toLowerCase()}`}
              >
                {attendanceLabels[status].label}
              </button>
            ))}
            {mark.status && (
              <button type="submit" name="status" value="none">
                Remove the mark
              </button>
            )}
          </div>
        </form>
        <p className={styles.why}>{whyNotYet(props)}</p>
        {extras ? (
          <a href={`/instructor/sessions/${register.sessionId}/attendees/${entry.id}`} className={styles.sheet}>
            Needs and contacts
          </a>
        ) : (
          <p className={styles.why}>Needs and contacts open once you are online.</p>
        )}
      </div>
    </details>
  )
}

import { attendanceLabels } from '#lib/registers/labels.ts'
import { MarkFields, nameOfEntry, type RowProps } from './mark-fields.tsx'
import styles from './more-marks.module.css'
import touch from './touch.module.css'

const others = ['late', 'partial', 'absent', 'excused'] as const

/** Every mark except present, with minutes and a reason; the identity tick; and removing a mark. */
export function MoreMarks(props: RowProps) {
  const { entry, mark, register, extras, send, onSubmit } = props
  const name = nameOfEntry(entry)

  return (
    <details className={styles.more}>
      <summary aria-label={`More for ${name}`}>⋯</summary>
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
              placeholder="for late and partialialial"
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
        <IdTick {...props} />
        {extras && (
          <a href={`/instructor/sessions/${register.sessionId}/attendees/${entry.id}`} className={styles.sheet}>
            Needs and contacts
          </a>
        )}
      </div>
    </details>
  )
}

/** The tick says nothing about the mark, since another phone may have a newer one. */
function IdTick(props: RowProps) {
  const { mark, send, onSubmit } = props
  return (
    <form action={send} onSubmit={onSubmit}>
      <MarkFields {...props} />
      <button type="submit" name="idChecked" value={mark.idChecked ? 'no' : 'yes'}>
        {mark.idChecked ? 'ID checked ✓ (untick)' : 'Tick ID checked'}
      </button>
    </form>
  )
}

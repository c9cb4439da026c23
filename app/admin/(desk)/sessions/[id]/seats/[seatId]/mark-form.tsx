'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { formatLongDay, formatMoment } from '#lib/core/dates.ts'
import { typedOf } from '#lib/core/form-state.ts'
import { attendanceLabels, attendanceStatuses } from '#lib/registers/labels.ts'
import type { RegisterMark } from '#lib/registers/list-register.ts'
import styles from '../../session.module.css'
import { correctAttendanceAction } from './actions.ts'
import field from './mark.module.css'

type Props = { sessionId: string; attendeeId: string; day: string; mark: RegisterMark | undefined }

/** Corrects the mark of one day. */
export function MarkForm({ sessionId, attendeeId, day, mark }: Props) {
  const [state, send, isSending] = useFormAction(correctAttendanceAction)
  const typed = typedOf(state)
  const id = `mark-${day}`
  return (
    <form action={send} className={styles.step} aria-labelledby={id}>
      <FormKey state={state} />
      <h2 id={id}>{formatLongDay(day)}</h2>
      {mark?.status && (
        <p>
          Marked {formatMoment(new Date(mark.markedAt))} by {mark.markedByName ?? 'the product'}
        </p>
      )}
      {(state.kind === 'refused' || state.kind === 'invalid') && (
        <p role="alert">{state.kind === 'refused' ? state.message : Object.values(state.errors).join(' ')}</p>
      )}
      {state.kind === 'done' && (
        <p role="status" className={styles.told}>
          {state.message}
        </p>
      )}
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="attendeeId" value={attendeeId} />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="baseVersion" value={mark?.version ?? 0} />
      <div className={field.row}>
        <label>
          Attendance
          <select name="status" defaultValue={typed.status ?? mark?.status ?? ''}>
            <option value="">Not marked</option>
            {attendanceStatuses.map((status) => (
              <option key={status} value={status}>
                {attendanceLabels[status].label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Minutes
          <input
            name="minutes"
            inputMode="numeric"
            defaultValue={typed.minutes ?? (mark?.status === 'late' || mark?.status === 'partial' ? mark.minutes : '')}
          />
        </label>
        <label>
          Reason
          <input name="reason" maxLength={500} defaultValue={typed.reason ?? mark?.reason ?? ''} autoComplete="off" />
        </label>
      </div>
      <label className={field.tick}>
        <input type="checkbox" name="idChecked" value="yes" defaultChecked={mark?.idChecked} /> ID checked
      </label>
      <Button type="submit" isBusy={isSending}>
        Save this day
      </Button>
    </form>
  )
}

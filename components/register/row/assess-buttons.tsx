import type { SubmitEvent } from 'react'
import type { KeptEntry, KeptRegister, QueuedAssessment } from '#lib/offline/kept-register.ts'
import type { LiveRegister } from '../use-register.ts'
import { nameOfEntry } from './mark-fields.tsx'
import styles from './row-buttons.module.css'

type Props = {
  entry: KeptEntry
  register: KeptRegister
  live: LiveRegister
  /** The form's action before JavaScript has loaded. */
  assess: (form: FormData) => void
}

/** Passed and failed. An assessment is stored on this phone first, like a mark; a second tap takes it back. */
export function AssessButtons({ entry, register, live, assess }: Props) {
  const queued = live.assessments.find(({ attendeeId }) => attendeeId === entry.id)
  const waits = queued !== undefined && !queued.outcome
  const standing = waits ? queued.assessment : entry.assessment

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!window.isSecureContext || !live.isReady) return
    event.preventDefault()
    const chosen = new FormData(event.currentTarget, event.nativeEvent.submitter).get('assessment')
    void live.assess(judged(entry, register, chosen === 'passed' || chosen === 'failed' ? chosen : null))
  }

  return (
    <form action={assess} onSubmit={onSubmit} className={styles.pair}>
      <input type="hidden" name="sessionId" value={register.sessionId} />
      <input type="hidden" name="attendeeId" value={entry.id} />
      {(['passed', 'failed'] as const).map((outcome) => (
        <button
          key={outcome}
          type="submit"
          name="assessment"
          value={standing === outcome ? 'none' : outcome}
          className={styles.toggle}
          data-key={outcome === 'passed' ? 'p' : 'f'}
          data-outcome={outcome}
          data-waits={waits}
          aria-pressed={standing === outcome}
          aria-label={`${nameOfEntry(entry)}: ${outcome}`}
        >
          {outcome === 'passed' ? 'Pass' : 'Fail'}
        </button>
      ))}
    </form>
  )
}

/** An assessment as this phone stores it. */
export function judged(
  { id, assessment: seen }: KeptEntry,
  { sessionId, ownerId }: KeptRegister,
  assessment: QueuedAssessment['assessment'],
): QueuedAssessment {
  return { attendeeId: id, sessionId, by: ownerId, assessment, seen, assessedAt: new Date().toISOString() }
}

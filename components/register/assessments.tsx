'use client'

import { type SubmitEvent, useActionState, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/core/form-state.ts'
import type { KeptEntry, KeptRegister, QueuedAssessment } from '#lib/offline/kept-register.ts'
import { nameOfEntry } from './mark-fields.tsx'
import type { RegisterAction } from './register-actions.ts'
import styles from './register-part.module.css'
import touch from './touch.module.css'
import type { LiveRegister } from './use-register.ts'

type Props = { register: KeptRegister; live: LiveRegister; assess: RegisterAction }

/** Who passed. An assessment is stored on this phone first, like a mark. */
export function Assessments({ register, live, assess }: Props) {
  const [state, send] = useActionState(assess, idle)

  return (
    <section className={styles.part} aria-labelledby="assessment">
      <h2 id="assessment">Assessment</h2>
      {state.kind === 'refused' && <p role="alert">{state.message}</p>}
      <AllPassed register={register} live={live} />
      <ul>
        {register.entries.map((entry) => (
          <AssessmentRow
            key={entry.id}
            entry={entry}
            register={register}
            live={live}
            send={send}
            queued={live.assessments.find(({ attendeeId }) => attendeeId === entry.id)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Passes everyone who has no assessment yet, and offers to undo that. */
function AllPassed({ register: { entries, sessionId, ownerId }, live }: Pick<Props, 'register' | 'live'>) {
  const [ids, setIds] = useState<string[]>([])
  const unjudged = entries
    .filter(({ id, assessment }) => assessment === null && !live.assessments.some((one) => one.attendeeId === id))
    .map(({ id }) => id)
  if (!live.isReady || (unjudged.length < 2 && ids.length === 0)) return null

  function judge(chosen: string[], { assessment, seen }: Pick<QueuedAssessment, 'assessment' | 'seen'>) {
    const assessedAt = new Date().toISOString()
    return live.assess(
      ...chosen.map((attendeeId) => ({ attendeeId, sessionId, by: ownerId, assessment, seen, assessedAt })),
    )
  }

  function passAll() {
    setIds(unjudged)
    void judge(unjudged, { assessment: 'passed', seen: null })
  }

  function takeBack() {
    setIds([])
    void judge(ids, { assessment: null, seen: 'passed' })
  }

  return (
    <p className={styles.line} role="status">
      {ids.length > 0 && <span>{ids.length} marked as passed.</span>}
      {ids.length > 0 ? (
        <Button onClick={takeBack}>Undo</Button>
      ) : (
        <Button onClick={passAll}>
          {unjudged.length === entries.length ? 'All passed' : `Mark the other ${unjudged.length} passed`}
        </Button>
      )}
    </p>
  )
}

type RowProps = {
  entry: KeptEntry
  register: KeptRegister
  live: LiveRegister
  send: (form: FormData) => void
  queued: QueuedAssessment | undefined
}

function AssessmentRow({ entry, register: { sessionId, ownerId }, live, send, queued }: RowProps) {
  const name = nameOfEntry(entry)
  const waits = queued !== undefined && !queued.outcome
  const standing = waits ? queued.assessment : entry.assessment

  function keep(assessment: QueuedAssessment['assessment']) {
    const at = { attendeeId: entry.id, sessionId, by: ownerId }
    return live.assess({ ...at, assessment, seen: entry.assessment, assessedAt: new Date().toISOString() })
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!window.isSecureContext || !live.isReady) return
    event.preventDefault()
    const chosen = new FormData(event.currentTarget, event.nativeEvent.submitter).get('assessment')
    void keep(chosen === 'passed' || chosen === 'failed' ? chosen : null)
  }

  return (
    <li>
      <form action={send} onSubmit={onSubmit} className={styles.line}>
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="attendeeId" value={entry.id} />
        <span>
          {name}
          {waits && <small className={styles.soft}> on this phone</small>}
        </span>
        {(['passed', 'failed'] as const).map((outcome) => (
          <Button
            key={outcome}
            type="submit"
            name="assessment"
            value={standing === outcome ? 'none' : outcome}
            aria-pressed={standing === outcome}
            aria-label={`${name}: ${outcome}`}
          >
            {outcome === 'passed' ? 'Passed' : 'Failed'}
          </Button>
        ))}
      </form>
      {queued?.outcome && (
        <div role="alert" className={`${styles.conflict} ${touch.touch}`}>
          <p>{whatHappened(queued)}</p>
          <Button onClick={() => live.forgetAssessment(queued)}>
            {queued.outcome === 'refused' ? 'Remove mine' : 'Keep theirs'}
          </Button>
          {queued.outcome !== 'refused' && <Button onClick={() => keep(queued.assessment)}>Use mine</Button>}
        </div>
      )}
    </li>
  )
}

function whatHappened({ outcome, assessment, standing, message }: QueuedAssessment): string {
  const mine = `You chose ${assessment ?? 'nothing'}`
  if (outcome === 'refused') return `${mine}, which was not taken: ${message ?? ''}`
  return `Someone else chose ${standing ?? 'nothing'}. ${mine}.`
}

import type { KeptEntry, KeptRegister, QueuedAssessment } from '#lib/offline/kept-register.ts'
import styles from '../register.module.css'
import touch from '../touch.module.css'
import type { LiveRegister } from '../use-register.ts'
import { judged } from './assess-buttons.tsx'

type Props = { queued: QueuedAssessment; entry: KeptEntry; register: KeptRegister; live: LiveRegister }

/** An assessment that the server did not accept: kept until the instructor decides which one holds. */
export function AssessmentConflict({ queued, entry, register, live }: Props) {
  return (
    <div role="alert" className={`${styles.conflict} ${touch.touch}`}>
      <p>{whatHappened(queued)}</p>
      <button type="button" onClick={() => live.forgetAssessment(queued)}>
        {queued.outcome === 'refused' ? 'Remove mine' : 'Keep theirs'}
      </button>
      {queued.outcome !== 'refused' && (
        <button type="button" onClick={() => live.assess(judged(entry, register, queued.assessment))}>
          Use mine
        </button>
      )}
    </div>
  )
}

function whatHappened({ outcome, assessment, standing, message }: QueuedAssessment): string {
  const mine = `You chose ${assessment ?? 'nothing'}`
  if (outcome === 'refused') return `${mine}, which was not taken: ${message ?? ''}`
  return `Someone else chose ${standing ?? 'nothing'}. ${mine}.`
}

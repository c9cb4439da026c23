import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import type { PlainDate } from '#lib/core/plain-date.ts'
import type { QualificationRow } from '#lib/instructors/qualifications/qualification-list.ts'
import {
  qualificationStateLabels,
  qualificationStateTones,
  stateOfQualification,
  subjectOf,
} from '#lib/instructors/qualifications/qualification-state.ts'
import styles from './instructors.module.css'

/** What a qualification is for, its number and dates, and its state on a day. */
export function HeldQualification({ held, today }: { held: QualificationRow; today: PlainDate }) {
  const state = stateOfQualification(held, today)
  const facts = [
    held.number && `No. ${held.number}`,
    held.issuedOn && `issued ${formatPlainDate(held.issuedOn)}`,
    held.expiresOn ? `expires ${formatPlainDate(held.expiresOn)}` : 'does not expire',
  ].filter(Boolean)
  return (
    <span>
      <strong>{subjectOf(held)}</strong>
      <span className={styles.soft}>{facts.join(' · ')}</span>
      <StatusDot tone={qualificationStateTones[state]}>{qualificationStateLabels[state]}</StatusDot>
    </span>
  )
}

import type { FormState } from '#lib/core/form-state.ts'
import type { PlanChoices } from '#lib/sessions/planning/list-choices.ts'
import styles from './plan.module.css'

type Props = { state: Extract<FormState, { kind: 'conflict' }>; choices: PlanChoices }

const labels: Record<string, string> = {
  courseId: 'Course',
  venueId: 'Venue',
  instructorId: 'Instructor',
  status: 'State',
  capacity: 'Seats',
  joiningNotes: 'Joining notes',
}

/** A conflict between two edits: the other colleague's, this one, and the original. */
export function ContestedPlan({ state: { message, standing }, choices }: Props) {
  const { courses, venues, instructors } = choices
  const names = new Map([
    ...[...courses, ...venues].map(({ id, label }) => [id, label] as const),
    ...instructors.map(({ id, name }) => [id, name] as const),
  ])
  const words = (value = '') => names.get(value) ?? (value || '–')
  return (
    <div role="alert" tabIndex={-1} className={styles.alert}>
      <p>{message}</p>
      {Object.entries(standing.contested).map(([field, { mine, theirs, original }]) => (
        <dl key={field} className={styles.contested} aria-label={labels[field] ?? field.replace('day', 'Day ')}>
          <dt>{labels[field] ?? field.replace('day', 'Day ')}</dt>
          <dd>
            <span>Original</span> {words(original)}
          </dd>
          <dd>
            <span>Theirs</span> {words(theirs)}
          </dd>
          <dd>
            <span>Yours</span> {words(mine)}
          </dd>
        </dl>
      ))}
    </div>
  )
}

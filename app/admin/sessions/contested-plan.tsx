import type { FormState } from '#lib/core/form-state.ts'
import type { PlanChoices } from '#lib/training/planning/list-choices.ts'
import styles from './plan.module.css'

type Props = { state: Extract<FormState, { kind: 'conflict' }>; choices: PlanChoices }

const labels: Record<string, string> = {
  courseId: 'Course',
  venueId: 'Venue',
  instructorId: 'Instructor',
  status: 'State',
  capacity: 'Seats',
}

/** What somebody else saved meanwhile beside what was about to be saved. */
export function ContestedPlan({ state: { message, standing }, choices }: Props) {
  const names = new Map(
    [...choices.courses, ...choices.venues, ...choices.instructors].map(({ id, label }) => [id, label]),
  )
  const words = (value: string) => names.get(value) ?? (value || 'nothing')
  return (
    <div role="alert" tabIndex={-1} className={styles.alert}>
      <p>{message}</p>
      <ul>
        {Object.entries(standing.contested).map(([field, { mine, theirs }]) => (
          <li key={field}>
            {labels[field] ?? field.replace('day', 'Day ')}: theirs is {words(theirs)}, yours is {words(mine)}.
          </li>
        ))}
      </ul>
    </div>
  )
}

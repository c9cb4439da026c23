import field from '#components/form/field.module.css'
import { SelectField } from '#components/form/select-field.tsx'
import { concernsOf, type Fitness, nameConcern, sayConcern } from '#lib/instructors/concerns.ts'
import type { PlanChoices } from '#lib/sessions/planning/list-choices.ts'
import styles from './plan.module.css'
import type { Planned } from './read-planned.ts'

type Props = {
  choices: PlanChoices
  /** The plan as the form has it now. */
  planned: Planned
  /** The plan as the session has it; undefined for a new session. */
  standing: Planned | undefined
  chosen: string | undefined
  error: string | undefined
  /** The question that the server asked back. */
  asked: string | undefined
}

/** Chooses the instructor. Shows the main concern beside each name, and asks before planning an instructor with one. */
export function InstructorField({ choices, planned, standing, chosen, error, asked }: Props) {
  const concernsFor = (one: Fitness, { courseId, days }: Planned) =>
    concernsOf(one, { courseId, days, isRecorded: choices.recordedCourses.includes(courseId) })
  const options = choices.instructors.map((one) => ({
    id: one.id,
    label: [one.name, ...concernsFor(one, planned).slice(0, 1).map(nameConcern)].join(' · '),
  }))
  const sentencesOf = (plan: Planned | undefined) => {
    const one = choices.instructors.find(({ id }) => id === plan?.instructorId)
    return one && plan ? concernsFor(one, plan).map((concern) => sayConcern(one.name, concern)) : []
  }
  const known = sentencesOf(standing)
  const question = sentencesOf(planned)
    .filter((sentence) => !known.includes(sentence))
    .join(' ')

  return (
    <>
      <SelectField
        label="Instructor"
        name="instructorId"
        options={options}
        empty="Choose an instructor"
        defaultValue={chosen}
        error={error}
      />
      {(asked || question) && (
        <div className={asked ? field.field : styles.question} data-wrong={asked !== undefined}>
          <span
            id="plan-anyway"
            className={asked && field.error}
            role={asked ? 'alert' : 'status'}
            tabIndex={asked ? -1 : undefined}
          >
            {asked ?? question}
          </span>
          <label>
            <input type="checkbox" name="planAnyway" value="meant" aria-describedby="plan-anyway" /> Plan them anyway
          </label>
        </div>
      )}
    </>
  )
}

import { mostDays } from '#lib/sessions/planning/schemas.ts'
import styles from './plan.module.css'

type Props = { values: Record<string, string>; errors: Record<string, string> }

/** One line per day. Empty lines are ignored; a line without hours takes those of the first. */
export function DayRows({ values, errors }: Props) {
  const lines = Array.from({ length: mostDays }, (_, index) => index + 1)
  const isLong = lines.some((line) => line > 3 && values[`day${line}`])
  return (
    <fieldset className={styles.days}>
      <legend>Days</legend>
      {lines.slice(0, 3).map((line) => (
        <DayRow key={line} line={line} values={values} errors={errors} />
      ))}
      <details open={isLong}>
        <summary>More days</summary>
        {lines.slice(3).map((line) => (
          <DayRow key={line} line={line} values={values} errors={errors} />
        ))}
      </details>
    </fieldset>
  )
}

function DayRow({ line, values, errors }: Props & { line: number }) {
  const fields = [
    { name: `day${line}`, label: `Day ${line}`, word: `Day ${line}`, type: 'date' },
    { name: `from${line}`, label: `Day ${line} from`, word: 'from', type: 'time' },
    { name: `until${line}`, label: `Day ${line} until`, word: 'until', type: 'time' },
  ]
  const fault = fields.map(({ name }) => errors[name]).find((error) => error !== undefined)
  return (
    <>
      {fault && (
        <p id={`day${line}-error`} className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.day}>
        {fields.map(({ name, label, word, type }) => (
          <label key={name} className={styles.hour}>
            <span aria-hidden="true">{word}</span>
            <input
              type={type}
              name={name}
              aria-label={label}
              defaultValue={values[name]}
              aria-invalid={errors[name] ? true : undefined}
              aria-describedby={errors[name] ? `day${line}-error` : undefined}
            />
          </label>
        ))}
      </div>
    </>
  )
}

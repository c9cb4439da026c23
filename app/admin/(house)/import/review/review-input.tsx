import type { ReviewField } from '#lib/imports/review/review-fields.ts'
import styles from './review.module.css'

type Props = { id: string; field: ReviewField; typed: string | undefined; error: string | undefined }

/** An open field with its hint, which a blank field does not need. `error` is from the last try. */
export function ReviewInput({ id, field, typed, error }: Props) {
  const hint = error === undefined && field.value !== '' ? field.wrong : undefined
  const input = {
    id,
    name: field.path,
    className: styles.input,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : hint && `${id}-hint`,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{field.label}</label>
      {field.choices ? (
        <ChoiceInput {...input} value={typed ?? field.value} came={field.value} choices={field.choices} />
      ) : (
        <input {...input} defaultValue={typed ?? field.value} spellCheck={false} autoComplete="off" />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

type ChoiceProps = { id: string; name: string; value: string; came: string; choices: readonly string[] }

/** Sends an unchanged choice exactly as the row spells it. */
function ChoiceInput({ value, came, choices, ...input }: ChoiceProps) {
  const options = choices.map((label) => ({ label, value: fold(label) === fold(came) ? came : label }))
  const chosen = options.find((option) => fold(option.value) === fold(value))?.value ?? ''
  return (
    <select {...input} defaultValue={chosen}>
      <option value="">Choose …</option>
      {options.map((option) => (
        <option key={option.label} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}

import type { ReviewField } from '#lib/imports/review/review-fields.ts'
import styles from './review.module.css'

type Props = { id: string; field: ReviewField; typed: string | undefined; error: string | undefined }

export function ReviewInput({ id, field, typed, error }: Props) {
  return (
    <div className={styles.field} data-wrong={error !== undefined}>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        name={field.path}
        defaultValue={typed ?? field.value}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        spellCheck={false}
        autoComplete="off"
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

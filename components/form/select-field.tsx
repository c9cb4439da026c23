import type { SelectHTMLAttributes } from 'react'
import styles from './field.module.css'

type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  label: string
  name: string
  options: { id: string; label: string }[]
  /** What stands there until something is chosen. */
  empty?: string | undefined
  hint?: string | undefined
  error?: string | undefined
}

/** A labelled native choice, so that forms work before JavaScript loads. */
export function SelectField({ label, name, options, empty, hint, error, ...select }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')

  return (
    <div className={styles.field} data-wrong={error !== undefined}>
      <label className={styles.label} htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      )}
      <select
        id={name}
        name={name}
        className={styles.input}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...select}
      >
        {empty && <option value="">{empty}</option>}
        {options.map(({ id, label: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

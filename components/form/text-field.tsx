import type { InputHTMLAttributes } from 'react'
import styles from './field.module.css'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  name: string
  hint?: string | undefined
  error?: string | undefined
}

/** A labelled native input, so that forms work before JavaScript loads. */
export function TextField({ label, name, hint, error, id = name, ...input }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <div className={styles.field} data-wrong={error !== undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
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
      <input
        id={id}
        name={name}
        className={styles.input}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </div>
  )
}

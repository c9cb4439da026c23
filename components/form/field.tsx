import type { ReactNode } from 'react'
import styles from './field.module.css'

export type FieldWords = {
  label: string
  hint?: string | undefined
  error?: string | undefined
}

/** A field's label, hint and error, around the input. */
export function Field({ id, label, hint, error, children }: FieldWords & { id: string; children: ReactNode }) {
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
      {children}
    </div>
  )
}

/** The attributes that link a native input to its label, hint and error. */
export function fieldInput(id: string, name: string, { hint, error }: FieldWords) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    className: styles.input,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

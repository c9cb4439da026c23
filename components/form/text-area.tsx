import type { Ref, TextareaHTMLAttributes } from 'react'
import styles from './field.module.css'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  label: string
  name: string
  hint?: string | undefined
  error?: string | undefined
  ref?: Ref<HTMLTextAreaElement>
}

/** A labelled native text area, so that forms work before JavaScript loads. */
export function TextArea({ label, name, hint, error, ...area }: Props) {
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
      <textarea
        id={name}
        name={name}
        className={`${styles.input} ${styles.area}`}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...area}
      />
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './field.module.css'

type Props = { name: string; error: string | undefined; children: ReactNode }

/** A question that a form asks back, with the box that answers it. Draws nothing until there is one. */
export function Asked({ name, error, children }: Props) {
  if (!error) return null
  return (
    <div className={styles.field} data-wrong="true">
      <span id={`${name}-asked`} className={styles.error} role="alert">
        {error}
      </span>
      <label>
        <input type="checkbox" name={name} value="meant" aria-describedby={`${name}-asked`} /> {children}
      </label>
    </div>
  )
}

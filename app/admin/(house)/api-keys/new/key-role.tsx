import type { ReactNode } from 'react'
import styles from './key-form.module.css'

type Props = {
  chosen: string
  error: string | undefined
  /** The extra fields of a key for an instructor. */
  children: ReactNode
}

const roles = { admin: 'The office', instructor: 'One instructor' }

export function KeyRole({ chosen, error, children }: Props) {
  return (
    <>
      <fieldset
        className={styles.choice}
        data-wrong={error ? true : undefined}
        aria-describedby={error ? 'role-error' : undefined}
      >
        <legend>It acts for</legend>
        {error && (
          <p id="role-error" className={styles.error}>
            {error}
          </p>
        )}
        {Object.entries(roles).map(([role, words]) => (
          <label key={`${role} ${chosen}`}>
            <input type="radio" name="role" value={role} defaultChecked={role === chosen} /> {words}
          </label>
        ))}
      </fieldset>
      <div className={styles.instructor}>{children}</div>
    </>
  )
}

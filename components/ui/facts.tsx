import type { ReactNode } from 'react'
import styles from './facts.module.css'

type Fact = { label: string; value: ReactNode }

/** A short list of facts; empty ones are left out. */
export function Facts({ title, facts, empty }: { title: string; facts: Fact[]; empty?: string }) {
  const known = facts.filter(({ value }) => value)
  return (
    <section className={styles.facts}>
      <h2 className={styles.title}>{title}</h2>
      {known.length === 0 && <p className={styles.empty}>{empty}</p>}
      {known.length > 0 && (
        <dl>
          {known.map(({ label, value }) => (
            <div key={label} className={styles.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

import styles from './status-dot.module.css'

export type Tone = 'good' | 'quiet' | 'needs' | 'danger'

/** A small dot and its word: never colour alone. */
export function StatusDot({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={styles.status}>
      <span className={styles.dot} data-tone={tone} aria-hidden="true" />
      {children}
    </span>
  )
}

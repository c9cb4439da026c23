import type { ReactNode } from 'react'
import styles from './brand.module.css'

/** The white cross on green that stands before the company's name. */
export function Brand({ children }: { children: ReactNode }) {
  return (
    <p className={styles.brand}>
      <span className={styles.mark} aria-hidden="true" />
      {children}
    </p>
  )
}

/** Leads the keyboard past everything that stands before the page. */
export function SkipLink() {
  return (
    <a href="#content" className={styles.skip}>
      Skip to content
    </a>
  )
}

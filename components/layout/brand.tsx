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

type Skip = { to?: string; children?: string; shortcut?: string }

/** Leads the keyboard past what stands before the page, or before a part of it. Seen while it holds the focus. */
export function SkipLink({ to = 'content', children = 'Skip to content', shortcut }: Skip) {
  return (
    <a href={`#${to}`} className={styles.skip} aria-keyshortcuts={shortcut}>
      {children}
    </a>
  )
}

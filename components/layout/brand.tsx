import type { ReactNode } from 'react'
import styles from './brand.module.css'

/** The white cross on green before the company's name. */
export function Brand({ children }: { children: ReactNode }) {
  return (
    <p className={styles.brand}>
      <span className={styles.mark} aria-hidden="true" />
      {children}
    </p>
  )
}

type Skip = { to?: string; children?: string; shortcut?: string }

/** Lets keyboard users skip the parts before the page. Visible while focused. */
export function SkipLink({ to = 'content', children = 'Skip to content', shortcut }: Skip) {
  return (
    <a href={`#${to}`} className={styles.skip} aria-keyshortcuts={shortcut}>
      {children}
    </a>
  )
}

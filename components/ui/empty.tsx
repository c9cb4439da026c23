import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** What a place is for while nothing is in it, and the first step. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  )
}

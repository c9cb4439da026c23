import type { ReactNode } from 'react'
import styles from './empty.module.css'

type Props = { title: string; children?: ReactNode; action?: ReactNode; isWholePage?: boolean }

/** An empty place: what it is for, and the first step. */
export function Empty({ title, children, action, isWholePage = false }: Props) {
  const Title = isWholePage ? 'h1' : 'h2'
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  )
}

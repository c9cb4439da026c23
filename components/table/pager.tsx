import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './pager.module.css'

type Props = {
  newer: OfficeRoute | null
  older: OfficeRoute | null
  newerLabel?: string
  olderLabel?: string
  children?: ReactNode
}

/** The line under a list: previous page, how much is shown, next page. */
export function Pager({ newer, older, newerLabel = 'Newer', olderLabel = 'Older', children }: Props) {
  return (
    <nav className={styles.foot} aria-label="Pages">
      {newer ? (
        <Link href={newer} className={styles.step} rel="prev">
          <Icon name="left" /> {newerLabel}
        </Link>
      ) : (
        <span className={styles.step} data-none="true" />
      )}
      <span>{children}</span>
      {older ? (
        <Link href={older} className={styles.step} rel="next">
          {olderLabel} <Icon name="right" />
        </Link>
      ) : (
        <span className={styles.step} data-none="true" />
      )}
    </nav>
  )
}

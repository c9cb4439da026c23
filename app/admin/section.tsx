import Link from 'next/link'
import type { ReactNode } from 'react'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './today.module.css'

type Props = { title: string; more?: { href: OfficeRoute; label: string }; children: ReactNode }

export function Section({ title, more, children }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {more && (
          <Link href={more.href} className={styles.more} prefetch={false}>
            {more.label}
          </Link>
        )}
      </div>
      {children}
    </section>
  )
}

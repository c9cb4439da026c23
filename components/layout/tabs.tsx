'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { OfficeRoute } from '#components/ui/office-route.ts'
import styles from './tabs.module.css'

type Tab = { href: OfficeRoute; label: string; count?: number }

/** Parts of one record, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const current = currentOf(tabs, usePathname())
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ href, label: name, count }) => (
        <Link
          key={href}
          href={href}
          className={styles.tab}
          aria-current={href === current ? 'page' : undefined}
          scroll={false}
        >
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** The tab with the longest address that the page lies under. */
function currentOf(tabs: Tab[], pathname: string): string | undefined {
  const around = tabs.map(({ href }) => href).filter((href) => pathname === href || pathname.startsWith(`${href}/`))
  return around.sort((a, b) => b.length - a.length)[0]
}

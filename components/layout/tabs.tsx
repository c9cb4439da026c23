'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './tabs.module.css'

type Tab = { href: OfficeRoute; label: string; count?: ReactNode }

/** Parts of one record or list, each with its own address; `chosen` names the open one where its path does not. */
export function Tabs({ label, tabs, chosen }: { label: string; tabs: Tab[]; chosen?: OfficeRoute }) {
  const pathname = usePathname()
  const current = chosen ?? currentOf(tabs, pathname)
  const nav = useRef<HTMLElement>(null)
  useEffect(() => showChosen(nav.current), [])
  return (
    <nav ref={nav} aria-label={label} className={styles.tabs}>
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

/** The tab with the longest address above the page. */
function currentOf(tabs: Tab[], pathname: string): string | undefined {
  const around = tabs.map(({ href }) => href).filter((href) => pathname === href || pathname.startsWith(`${href}/`))
  return around.sort((a, b) => b.length - a.length)[0]
}

/** Scrolls the chosen tab into view if the tabs are wider than the screen. */
function showChosen(nav: HTMLElement | null): void {
  const chosen = nav?.querySelector('[aria-current]')
  if (!nav || !chosen) return
  const { left, right } = chosen.getBoundingClientRect()
  const place = nav.getBoundingClientRect()
  if (right > place.right) nav.scrollLeft += left - place.left - 16
}

'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { Brand } from '../brand.tsx'
import type { OfficeEntry } from './office-entries.ts'
import styles from './office-nav.module.css'

/** The sidebar; under 640 px the bar at the foot. */
export function OfficeNav({ entries }: { entries: OfficeEntry[] }) {
  const places = entries.filter((entry) => !entry.isStep)
  const current = currentEntry(places, usePathname())
  const rest = places.filter((entry) => !entry.inBar)

  return (
    <nav aria-label="Main" className={styles.nav}>
      <div className={styles.company}>
        <Brand>
          <span className={styles.companyName}>React Fast</span>
        </Brand>
      </div>
      <ul className={styles.entries}>
        {places.map((entry) => (
          <li key={entry.href} className={entry.inBar ? styles.inBar : styles.notInBar}>
            <EntryLink entry={entry} isCurrent={entry === current} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Popup className={styles.restOfBar} summaryClassName={styles.entry} summary={<MoreLabel />} above>
          <ul>
            {rest.map((entry) => (
              <li key={entry.href}>
                <EntryLink entry={entry} isCurrent={entry === current} />
              </li>
            ))}
          </ul>
        </Popup>
      )}
    </nav>
  )
}

function EntryLink({ entry, isCurrent }: { entry: OfficeEntry; isCurrent: boolean }) {
  return (
    <Link href={entry.href} className={styles.entry} aria-current={isCurrent ? 'page' : undefined} title={entry.label}>
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
      {Boolean(entry.count) && <span className={styles.count}>{entry.count}</span>}
    </Link>
  )
}

function MoreLabel() {
  return (
    <>
      <Icon name="more" />
      <span>More</span>
    </>
  )
}

/** The entry with the longest address that the current page lies under. */
function currentEntry(entries: OfficeEntry[], pathname: string): OfficeEntry | undefined {
  return entries
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
}

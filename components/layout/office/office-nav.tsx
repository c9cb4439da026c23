'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Fragment } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { entryGroups } from '#lib/domains/entry.ts'
import { Brand } from '../brand.tsx'
import type { OfficeEntry } from './office-entries.ts'
import styles from './office-nav.module.css'

/** The sidebar; under 640 px a bar at the foot. */
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
      <div className={styles.groups}>
        {groupsOf(places).map(({ label, members }, index) => (
          <Fragment key={label}>
            {index > 0 && (
              <p aria-hidden="true" className={styles.heading}>
                <span>{label}</span>
              </p>
            )}
            <ul aria-label={label} className={styles.entries}>
              {members.map((entry) => (
                <li key={entry.href} className={entry.inBar ? styles.inBar : styles.notInBar}>
                  <EntryLink entry={entry} isCurrent={entry === current} />
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
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

/** The groups with entries, in order. */
function groupsOf(places: OfficeEntry[]) {
  return [...Map.groupBy(places, ({ group }) => group)].map(([group, members]) => ({
    label: entryGroups[group],
    members,
  }))
}

function EntryLink({ entry, isCurrent }: { entry: OfficeEntry; isCurrent: boolean }) {
  return (
    <Link href={entry.href} className={styles.entry} aria-current={isCurrent ? 'page' : undefined} title={entry.label}>
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
      {Boolean(entry.count) && <span className={styles.count}>{short(entry.count)}</span>}
    </Link>
  )
}

/** "999+" where there is no room for more. */
function short(count = 0): string {
  return count > 999 ? '999+' : String(count)
}

function MoreLabel() {
  return (
    <>
      <Icon name="more" />
      <span>More</span>
    </>
  )
}

/** The entry with the longest address above the current page. */
function currentEntry(entries: OfficeEntry[], pathname: string): OfficeEntry | undefined {
  return entries
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
}

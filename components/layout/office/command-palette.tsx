'use client'

import { Spotlight, spotlight } from '@mantine/spotlight'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import styles from './command-palette.module.css'
import type { OfficeEntry } from './office-entries.ts'
import { useOfficeSearch } from './use-office-search.ts'

export type PaletteProps = {
  entries: OfficeEntry[]
  query: string
  onType: (query: string) => void
  isOpen: boolean
  onClose: () => void
}

const classNames = {
  header: styles.header ?? '',
  content: styles.content ?? '',
  action: styles.action ?? '',
  search: styles.search ?? '',
  actionsGroup: styles.group ?? '',
  actionsList: styles.list ?? '',
}

/** Finds every page, person and booking by typing. People and bookings are searched on the server. */
export function CommandPalette({ entries, query, onType, isOpen, onClose }: PaletteProps) {
  const { found, isSearching, hasFailed } = useOfficeSearch(query)
  const typed = useDeferredValue(query.trim())
  const wanted = typed.toLowerCase()
  const pages = entries.filter((entry) => entry.label.toLowerCase().includes(wanted))
  const isEmpty = pages.length + found.people.length + found.bookings.length + found.sessions.length === 0

  const list = useRef<HTMLDivElement>(null)

  // The library marks the selected row in the DOM; after new results the first row counts again.
  useEffect(() => {
    if (found)
      for (const row of list.current?.querySelectorAll('[data-selected]') ?? []) row.removeAttribute('data-selected')
  }, [found])
  useEffect(() => {
    if (isOpen) spotlight.open()
    else spotlight.close()
  }, [isOpen])

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={onType}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      size={560}
      title="Find"
      classNames={classNames}
    >
      <Spotlight.Search
        placeholder="A name, email, phone, reference, course, place or date"
        aria-label="Find"
        leftSection={<Icon name="search" />}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || list.current?.querySelector('[data-selected]')) return
          const first = list.current?.querySelector('[data-action]')
          if (first instanceof HTMLElement) first.click()
        }}
      />
      <Spotlight.ActionsList aria-label="Found" ref={list}>
        <FoundGroups query={typed} found={found} pages={pages} />
        {isEmpty && (
          <Spotlight.Empty>{hasFailed ? 'The search failed. Try again.' : emptyWords(isSearching)}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type FoundProps = { query: string; found: ReturnType<typeof useOfficeSearch>['found']; pages: OfficeEntry[] }

function FoundGroups({ query, found, pages }: FoundProps) {
  const router = useRouter()
  return (
    <>
      {found.people.length > 0 && (
        <Spotlight.ActionsGroup label="People">
          {found.people.map((person) => (
            <Row
              key={person.id}
              label={person.name}
              detail={person.detail}
              onClick={() => router.push(`/admin/users/${person.id}`)}
            />
          ))}
          <Row
            label={`All people matching “${query}”`}
            detail=""
            onClick={() => router.push(`/admin/users?q=${encodeURIComponent(query)}`)}
          />
        </Spotlight.ActionsGroup>
      )}
      {found.bookings.length > 0 && (
        <Spotlight.ActionsGroup label="Bookings">
          {found.bookings.map((booking) => (
            <Row
              key={booking.id}
              label={booking.reference}
              detail={booking.detail}
              onClick={() => router.push(`/admin/bookings/${booking.id}`)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {found.sessions.length > 0 && (
        <Spotlight.ActionsGroup label="Sessions">
          {found.sessions.map((session) => (
            <Row
              key={session.id}
              label={session.name}
              detail={session.detail}
              onClick={() => router.push(`/admin/sessions/${session.id}`)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {pages.length > 0 && (
        <Spotlight.ActionsGroup label="Pages">
          {pages.map((entry) => (
            <Row key={entry.href} label={entry.label} detail="" onClick={() => router.push(entry.href)} />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  )
}

function Row({ label, detail, onClick }: { label: string; detail: string; onClick: () => void }) {
  return (
    <Spotlight.Action onClick={onClick}>
      <span className={styles.label}>{label}</span>
      <span className={styles.detail}>{detail}</span>
    </Spotlight.Action>
  )
}

function emptyWords(isSearching: boolean): string {
  return isSearching ? 'Searching…' : 'No results.'
}

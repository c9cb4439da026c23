'use client'

import { Spotlight, spotlight } from '@mantine/spotlight'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { SearchWords } from '#lib/domains/search.ts'
import styles from './command-palette.module.css'
import type { OfficeEntry } from './office-entries.ts'
import { type OfficeFindings, useOfficeSearch } from './use-office-search.ts'

export type PaletteProps = {
  entries: OfficeEntry[]
  searches: SearchWords[]
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

/** Finds every page by typing, and on the server what the domains declare as searchable. */
export function CommandPalette({ entries, searches, query, onType, isOpen, onClose }: PaletteProps) {
  const { found, isSearching, hasFailed } = useOfficeSearch(query)
  const typed = useDeferredValue(query.trim())
  const wanted = typed.toLowerCase()
  const pages = entries.filter((entry) => entry.label.toLowerCase().includes(wanted))
  const isEmpty = pages.length === 0 && searches.every(({ name }) => rowsOf(found, name).length === 0)

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
        <FoundGroups query={typed} searches={searches} found={found} pages={pages} />
        {isEmpty && (
          <Spotlight.Empty>{hasFailed ? 'The search failed. Try again.' : emptyWords(isSearching)}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type FoundProps = { query: string; searches: SearchWords[]; found: OfficeFindings; pages: OfficeEntry[] }

function FoundGroups({ query, searches, found, pages }: FoundProps) {
  const router = useRouter()
  return (
    <>
      {searches.map((search) => (
        <FoundGroup key={search.name} query={query} search={search} rows={rowsOf(found, search.name)} />
      ))}
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

type GroupProps = { query: string; search: SearchWords; rows: OfficeFindings[string] }

function FoundGroup({ query, search: { heading, labelField, href, hasAll }, rows }: GroupProps) {
  const router = useRouter()
  if (rows.length === 0) return null

  return (
    <Spotlight.ActionsGroup label={heading}>
      {rows.map((row) => (
        <Row
          key={row.id}
          label={row[labelField] ?? ''}
          detail={row.detail}
          onClick={() => router.push(`${href}/${row.id}`)}
        />
      ))}
      {hasAll && (
        <Row
          label={`All ${heading.toLowerCase()} matching “${query}”`}
          detail=""
          onClick={() => router.push(`${href}?q=${encodeURIComponent(query)}`)}
        />
      )}
    </Spotlight.ActionsGroup>
  )
}

function rowsOf(found: OfficeFindings, name: string): OfficeFindings[string] {
  return found[name] ?? []
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

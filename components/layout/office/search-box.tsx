'use client'

import { useMounted } from '@mantine/hooks'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { useKeys } from '#components/ui/use-keys.ts'
import type { OfficeEntry } from './office-entries.ts'
import styles from './search-box.module.css'

const CommandPalette = dynamic(() => import('./command-palette.tsx').then((loaded) => loaded.CommandPalette), {
  ssr: false,
})

const words = 'Search people, bookings, sessions'

/** Opens the palette. Before JavaScript has loaded, a plain search form for the list of people. */
export function SearchBox({ entries }: { entries: OfficeEntry[] }) {
  const isMounted = useMounted()
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never')
  const button = useRef<HTMLButtonElement>(null)

  useKeys((key, event) => {
    if (key !== '/') return
    event.preventDefault()
    const nearer = document.querySelector('[data-focus-on-slash]')
    if (nearer instanceof HTMLInputElement) nearer.select()
    else setState('open')
  })
  usePaletteKey(() => setState((before) => (before === 'open' ? 'closed' : 'open')))

  if (!isMounted) return <PlainSearch />

  return (
    <>
      <button type="button" ref={button} className={styles.box} onClick={() => setState('open')} aria-haspopup="dialog">
        <Icon name="search" />
        <span className={styles.words}>{words}</span>
        <kbd className={styles.key}>Ctrl K</kbd>
      </button>
      {state !== 'never' && (
        <CommandPalette entries={entries} isOpen={state === 'open'} onClose={() => setState('closed')} />
      )}
    </>
  )
}

function PlainSearch() {
  return (
    <form action="/admin/users" className={styles.box}>
      <Icon name="search" />
      <input type="search" name="q" aria-label={words} placeholder={words} className={styles.input} />
    </form>
  )
}

function usePaletteKey(toggle: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [toggle])
}

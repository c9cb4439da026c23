'use client'

import { useMounted } from '@mantine/hooks'
import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { useKeys } from '#components/ui/use-keys.ts'
import type { PaletteProps } from './command-palette.tsx'
import { earlyFieldAttribute } from './early-keys.tsx'
import type { OfficeEntry } from './office-entries.ts'
import styles from './search-box.module.css'
import { useFocusBack } from './use-focus-back.ts'
import { usePaletteKey } from './use-palette-key.ts'

const words = 'Search people, bookings, sessions'

/**
 * Opens the palette. Until the palette has loaded, this is a plain field that takes what is typed and hands it over; until
 * any script has loaded, it is a search form for the list of people.
 */
export function SearchBox({ entries }: { entries: OfficeEntry[] }) {
  const isMounted = useMounted()
  const [query, setQuery] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [isFieldShown, setIsFieldShown] = useState(true)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const field = useRef<HTMLInputElement>(null)
  const { remember } = useFocusBack(isOpen)

  const open = () => {
    remember()
    setIsOpen(true)
    if (Palette) return
    setIsFieldShown(true)
    // Where the palette cannot be loaded, the field goes on as a search form.
    import('./command-palette.tsx').then(
      (loaded) => setPalette(() => loaded.CommandPalette),
      () => setIsOpen(false),
    )
  }
  const close = () => {
    setIsOpen(false)
    setIsFieldShown(false)
  }

  const leaveField = () => {
    setIsFieldShown(false)
    if (!Palette) setIsOpen(false)
  }

  // What was typed before the page listened goes on in the palette.
  const takeOver = useEffectEvent(() => {
    const early = field.current
    if (!early || document.activeElement !== early) return setIsFieldShown(false)
    setQuery(early.value)
    open()
  })
  useEffect(() => takeOver(), [])
  useEffect(() => {
    if (isOpen && isFieldShown) field.current?.focus()
  }, [isOpen, isFieldShown])
  useSlash(open)
  usePaletteKey(() => (isOpen ? close() : open()))

  return (
    <>
      {isFieldShown ? (
        <form action="/admin/users" className={styles.box}>
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            name="q"
            aria-label={words}
            placeholder={words}
            className={styles.input}
            {...(isMounted ? {} : { [earlyFieldAttribute]: '' })}
            onChange={({ target }) => setQuery(target.value)}
            onBlur={leaveField}
          />
        </form>
      ) : (
        <button type="button" className={styles.box} onClick={open} aria-haspopup="dialog">
          <Icon name="search" />
          <span className={styles.words}>{words}</span>
          <kbd className={styles.key}>Ctrl K</kbd>
        </button>
      )}
      {Palette && <Palette entries={entries} query={query} onType={setQuery} isOpen={isOpen} onClose={close} />}
    </>
  )
}

/** `/` selects the search of the list on this page, or opens the palette. */
function useSlash(open: () => void) {
  useKeys((key, event) => {
    if (key !== '/') return
    event.preventDefault()
    const nearer = document.querySelector('[data-focus-on-slash]')
    if (nearer instanceof HTMLInputElement) nearer.select()
    else open()
  })
}

'use client'

import { useMounted } from '@mantine/hooks'
import { type RefObject, useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { useKeys } from '#components/ui/use-keys.ts'
import { useTypedBefore } from '#components/ui/use-typed-before.ts'
import type { SearchWords } from '#lib/domains/search.ts'
import { earlyFieldAttribute } from './early-keys.tsx'
import type { OfficeEntry } from './office-entries.ts'
import styles from './search-box.module.css'
import { usePalette } from './use-palette.ts'
import { usePaletteKey } from './use-palette-key.ts'

/**
 * Opens the palette. Until the palette has loaded, this is a plain field that takes what is typed and hands it over; until
 * any script has loaded, it is a search form for the list of people.
 */
export function SearchBox({ entries, searches }: { entries: OfficeEntry[]; searches: SearchWords[] }) {
  const words = `Search ${searches.map(({ heading }) => heading.toLowerCase()).join(', ')}`
  const isMounted = useMounted()
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { Palette, isOpen, open, close, query, type, isHandingOver, leaveField } = usePalette(button)

  useTypedBefore(field, (typed) => {
    type(typed)
    open()
  })
  useEffect(() => {
    if (isHandingOver) field.current?.focus()
  }, [isHandingOver])
  useSlash(open)
  usePaletteKey(() => (isOpen ? close() : open()))

  return (
    <>
      {!isMounted || isHandingOver ? (
        <PlainField words={words} field={field} isEarly={!isMounted} onType={type} onLeave={leaveField} />
      ) : (
        <button type="button" ref={button} className={styles.box} onClick={open} aria-haspopup="dialog">
          <Icon name="search" />
          <span className={styles.words}>{words}</span>
          <kbd className={styles.key}>Ctrl K</kbd>
        </button>
      )}
      {Palette && (
        <Palette entries={entries} searches={searches} query={query} onType={type} isOpen={isOpen} onClose={close} />
      )}
    </>
  )
}

type FieldProps = {
  words: string
  field: RefObject<HTMLInputElement | null>
  isEarly: boolean
  onType: (typed: string) => void
  onLeave: () => void
}

function PlainField({ words, field, isEarly, onType, onLeave }: FieldProps) {
  return (
    <form action="/admin/users" className={styles.box}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="q"
        aria-label={words}
        placeholder={words}
        className={styles.input}
        {...(isEarly ? { [earlyFieldAttribute]: '' } : {})}
        onChange={({ target }) => onType(target.value)}
        onBlur={onLeave}
      />
    </form>
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

'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { ListPeopleInput } from '#lib/people/schemas.ts'
import styles from './people.module.css'
import { peopleHref } from './people-href.ts'

const pauseMilliseconds = 160

/** Searches while someone types; before JavaScript has loaded it is an ordinary form. */
export function PeopleSearch({ input }: { input: ListPeopleInput }) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isSearching, startSearch] = useTransition()
  const { q, cursor, ...rest } = input

  useEffect(() => {
    const box = field.current
    if (box && document.activeElement !== box) box.value = q ?? ''
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (words: string) =>
    startSearch(() => router.replace(peopleHref({ ...rest, q: words.trim() || undefined }), { scroll: false }))

  return (
    <form
      action="/admin/users"
      className={styles.search}
      aria-busy={isSearching}
      onSubmit={(event) => {
        event.preventDefault()
        clearTimeout(timer.current)
        search(field.current?.value ?? '')
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        placeholder="Name, email, phone, company or postcode"
        aria-label="Search people"
        autoComplete="off"
        data-focus-on-slash=""
        onChange={({ target }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => search(target.value), pauseMilliseconds)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {Object.entries(rest).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </form>
  )
}

'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { type Params, withParams } from '#lib/core/search-params.ts'
import { Icon } from './icon.tsx'
import styles from './toolbar.module.css'
import { useTypedBefore } from './use-typed-before.ts'

type Props = {
  action: Route
  words: string | undefined
  /** The other parameters of the list, kept as they are. */
  keep: Params
  label: string
  placeholder: string
}

const pauseMilliseconds = 160

/** Searches while the person types; before JavaScript has loaded it is an ordinary form. */
export function LiveSearch({ action, words, keep, label, placeholder }: Props) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isSearching, startSearch] = useTransition()

  useEffect(() => {
    const box = field.current
    if (box && document.activeElement !== box) box.value = words ?? ''
  }, [words])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (typed: string) => {
    clearTimeout(timer.current)
    startSearch(() => router.replace(`${action}?${withParams({ ...keep, q: typed.trim() })}`, { scroll: false }))
  }

  useTypedBefore(field, (typed) => {
    if (typed.trim() !== (words ?? '')) search(typed)
  })

  return (
    <form
      action={action}
      className={styles.search}
      aria-busy={isSearching}
      onSubmit={(event) => {
        event.preventDefault()
        search(field.current?.value ?? '')
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="q"
        defaultValue={words}
        maxLength={200}
        placeholder={placeholder}
        aria-label={label}
        autoComplete="off"
        data-focus-on-slash=""
        onChange={({ target }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => search(target.value), pauseMilliseconds)
        }}
        onKeyDown={(event) => {
          const next = nextAfter(event.key, event.currentTarget.value)
          if (next) event.preventDefault()
          next?.focus()
        }}
      />
      {Object.entries(keep).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </form>
  )
}

/** Down moves to the results. Esc empties the field; a second Esc leaves it. */
function nextAfter(key: string, value: string): HTMLElement | null {
  if (key === 'ArrowDown') return document.querySelector('main [data-row-link], main tbody a')
  return key === 'Escape' && value === '' ? document.getElementById('content') : null
}

'use client'

import { useKeys } from '#components/ui/use-keys.ts'

/**
 * Keys of every page: moving along the rows of a list, and the keys that links and buttons declare as
 * `aria-keyshortcuts`.
 */
export function ShellKeys() {
  useKeys((key, event) => {
    const isDone = moveRow(key) || moveAlong(key) || press(key)
    if (isDone) event.preventDefault()
  })
  return null
}

const steps = new Map([
  ['j', 1],
  ['k', -1],
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

/** Focuses the link of the next row, so that Enter opens it. Arrow keys work only within a row. */
function moveRow(key: string): boolean {
  const step = steps.get(key)
  const stops = rowStops()
  if (!step || stops.length === 0) return false
  const current = stops.findIndex((stop) => rowOf(stop)?.contains(document.activeElement))
  if (current < 0 && key.startsWith('Arrow')) return false
  const next = stops[Math.min(Math.max(current + step, 0), stops.length - 1)]
  next?.focus()
  return true
}

function rowStops(): HTMLElement[] {
  const named = [...document.querySelectorAll<HTMLElement>('main [data-row-link]')]
  if (named.length > 0) return named
  return [...document.querySelectorAll('main tbody tr')].flatMap((row) => row.querySelector<HTMLElement>('a') ?? [])
}

function rowOf(stop: Element): Element | null {
  return stop.closest('li, tr')
}

/** Moves along the actions of a row. */
function moveAlong(key: string): boolean {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  const row = document.activeElement?.closest('main tbody tr')
  if (!step || !row) return false
  const stops = [...row.querySelectorAll<HTMLElement>('a, button, input')]
  stops[stops.findIndex((stop) => stop.contains(document.activeElement)) + step]?.focus()
  return true
}

function press(key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false
  const bearer = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`)
  if (!bearer?.checkVisibility()) return false
  bearer.click()
  return true
}

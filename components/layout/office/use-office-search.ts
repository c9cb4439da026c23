'use client'

import { useEffect, useState } from 'react'

/** What was found, by the name of its kind. The label of a finding is in the field that its kind declares. */
export type OfficeFindings = Record<string, ({ id: string; detail: string } & Record<string, string>)[]>

type Answer = { to: string; found: OfficeFindings; hasFailed: boolean }

const nothing: OfficeFindings = {}
const pauseMilliseconds = 120

/**
 * Searches on the server while the person types. Keeps the last answer until the next one; drops late answers to older
 * words.
 */
export function useOfficeSearch(query: string) {
  const words = query.trim()
  const [answer, setAnswer] = useState<Answer>({ to: '', found: nothing, hasFailed: false })

  useEffect(() => {
    if (words === '') return
    const asked = new AbortController()
    const timer = setTimeout(() => {
      ask(words, asked.signal)
        .then((found) => setAnswer({ to: words, found, hasFailed: false }))
        .catch(() => {
          if (!asked.signal.aborted) setAnswer({ to: words, found: nothing, hasFailed: true })
        })
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [words])

  if (words === '') return { found: nothing, isSearching: false, hasFailed: false }
  return { found: answer.found, isSearching: answer.to !== words, hasFailed: answer.hasFailed }
}

async function ask(words: string, signal: AbortSignal): Promise<OfficeFindings> {
  const response = await fetch(`/api/admin/search?q=${encodeURIComponent(words)}`, { signal })
  if (!response.ok) throw new Error(`The search answered ${response.status}.`)
  const body: { data: OfficeFindings } = await response.json()
  return body.data
}

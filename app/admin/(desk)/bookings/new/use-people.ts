import { useEffect, useState } from 'react'
import { type Person, toPerson } from './person.ts'

const most = 8
const pauseMilliseconds = 150

type Found = { words: string; people: Person[]; hasFailed: boolean }

const nobody: Found = { words: '', people: [], hasFailed: false }

/** The people who match the words typed so far. Earlier results stay until the new ones arrive. */
export function usePeople(typed: string) {
  const words = typed.trim()
  const [found, setFound] = useState(nobody)

  useEffect(() => {
    if (words === '') return setFound(nobody)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      findPeople(words, stop.signal).then(
        (people) => setFound({ words, people, hasFailed: false }),
        () => stop.signal.aborted || setFound({ words, people: [], hasFailed: true }),
      )
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words])

  return { ...found, isSearching: found.words !== words }
}

async function findPeople(words: string, signal: AbortSignal): Promise<Person[]> {
  const response = await fetch(`/api/admin/users?${new URLSearchParams({ q: words, pageSize: String(most) })}`, {
    signal,
  })
  if (!response.ok) throw new Error(`The search answered ${response.status}.`)
  const body: { data: Parameters<typeof toPerson>[0][] } = await response.json()
  return body.data.map(toPerson)
}

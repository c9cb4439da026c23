import { type RefObject, useState } from 'react'
import type { Colleague } from '#lib/people/notes/mentions.ts'

const most = 6

/** The colleagues that match the word before the cursor, and the insertion of one into the text. */
export function useMention(field: RefObject<HTMLTextAreaElement | null>, colleagues: Colleague[]) {
  const [begun, setBegun] = useState<string>()
  const [place, setPlace] = useState(0)
  const offered = begun === undefined ? [] : colleagues.filter(({ name }) => begins(name, begun)).slice(0, most)
  const chosen = Math.min(place, offered.length - 1)

  function look() {
    setBegun(wordBefore(field.current))
    setPlace(0)
  }

  function choose(which: number) {
    const area = field.current
    const colleague = offered[which]
    if (!area || !colleague) return
    const start = area.selectionStart - (begun?.length ?? 0) - 1
    area.setRangeText(`@${colleague.name} `, start, area.selectionStart, 'end')
    close()
  }

  function close() {
    setBegun(undefined)
  }

  const move = (step: number) => setPlace((chosen + step + offered.length) % offered.length)
  return { offered, chosen, look, move, choose, close }
}

/** The text between the last `@` and the cursor, while it may still be part of a name. */
function wordBefore(area: HTMLTextAreaElement | null): string | undefined {
  if (!area) return undefined
  return /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}' -]{0,40})$/u.exec(area.value.slice(0, area.selectionStart))?.[1]
}

function begins(name: string, begun: string): boolean {
  return name.toLowerCase().startsWith(begun.toLowerCase())
}

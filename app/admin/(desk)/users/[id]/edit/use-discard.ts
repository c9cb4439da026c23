import { type RefObject, useRef, useState } from 'react'
import type { EditValues } from './edit-values.ts'

/** The place of the question: by the buttons in the header, or under the fields at the side. */
export type AskedAt = 'header' | 'rail'

type Form = RefObject<HTMLFormElement | null>

/** Asks before unsaved changes are lost, and returns to where they were typed. */
export function useDiscard(form: Form, { original, contested }: EditValues, close: () => void) {
  const [askedAt, setAskedAt] = useState<AskedAt>()
  const cameFrom = useRef<Element>(null)

  const leave = () => {
    setAskedAt(undefined)
    close()
  }
  return {
    askedAt,
    discard: leave,
    keep() {
      setAskedAt(undefined)
      const place = cameFrom.current?.isConnected ? cameFrom.current : document.getElementById('edit-firstName')
      if (place instanceof HTMLElement) place.focus()
    },
    tryToClose(at: AskedAt) {
      if (Object.keys(contested).length === 0 && !hasTyped(form.current, original)) return leave()
      if (!askedAt) cameFrom.current = document.activeElement
      setAskedAt(at)
    },
  }
}

function hasTyped(form: HTMLFormElement | null, original: string): boolean {
  if (!form) return false
  const began: Record<string, string | null> = JSON.parse(original)
  const said = new FormData(form)
  return Object.entries(began).some(([field, value]) => said.has(field) && said.get(field) !== (value ?? ''))
}

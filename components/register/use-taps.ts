import { useState } from 'react'
import type { KeptEntry, KeptRegister, LastTaps, SeenMark } from '#lib/offline/kept-register.ts'
import type { AttendanceMark } from '#lib/registers/schemas.ts'
import type { LiveRegister } from './use-register.ts'

/** An attendee and what their row shows for the day. */
export type SeenRow = { entry: KeptEntry; mark: SeenMark }

/** Stores marks on this phone, and remembers the last ones for the undo bar. */
export function useTaps({ sessionId, ownerId }: KeptRegister, day: string, live: LiveRegister) {
  const [last, setLast] = useState<LastTaps>()
  const [fault, setFault] = useState('')

  function keep(taps: { row: SeenRow; tap: AttendanceMark }[], said: string) {
    setFault('')
    const tapped = taps.map(({ row, tap }) => ({
      entry: row.entry,
      day,
      before: row.mark,
      isTick: tap.status === undefined,
    }))
    setLast({ tapped, said })
    live
      .tap(...taps.map(({ tap }) => ({ ...tap, sessionId, by: ownerId })))
      .catch(() => setFault('The mark could not be saved on this phone. Try again.'))
  }

  return { last, forget: () => setLast(undefined), fault, setFault, keep }
}

import type { SubmitEventHandler } from 'react'
import type { KeptEntry, KeptRegister, SeatExtras, SeenMark } from '#lib/offline/kept-register.ts'
import type { LiveRegister } from '../use-register.ts'

export type RowProps = {
  entry: KeptEntry
  day: string
  mark: SeenMark
  register: KeptRegister
  live: LiveRegister
  /** Undefined while offline. */
  extras: SeatExtras[string] | undefined
  send: (form: FormData) => void
  assess: (form: FormData) => void
  onSubmit: SubmitEventHandler<HTMLFormElement>
}

export function nameOfEntry({ firstName, lastName }: KeptEntry): string {
  return [firstName, lastName].filter(Boolean).join(' ') || 'Name to follow'
}

/** The person and day, in every form of a row. */
export function MarkFields({ entry, day, mark, register }: RowProps) {
  return (
    <>
      <input type="hidden" name="sessionId" value={register.sessionId} />
      <input type="hidden" name="attendeeId" value={entry.id} />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="baseVersion" value={mark.version ?? ''} />
    </>
  )
}

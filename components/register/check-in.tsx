'use client'

import { type SubmitEvent, useState } from 'react'
import { formatTime } from '#lib/core/dates.ts'
import type { KeptEntry, KeptRegister, SeenMark } from '#lib/offline/kept-register.ts'
import { recognise } from '#lib/offline/recognise.ts'
import { isHere } from '#lib/registers/check-in/is-here.ts'
import styles from './check-in.module.css'
import { CheckInCamera } from './check-in-camera.tsx'
import { nameOfEntry } from './row/mark-fields.tsx'
import touch from './touch.module.css'

type Props = {
  register: KeptRegister
  day: string
  seen: { entry: KeptEntry; mark: SeenMark }[]
  /** The form's action before JavaScript has loaded. */
  send: (form: FormData) => void
  onPresent: (row: { entry: KeptEntry; mark: SeenMark }) => void
}

/** Marks the attendee whose code is scanned or typed. Works offline like any tap. */
export function CheckIn({ register, day, seen, send, onPresent }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<{ words: string; isFault: boolean }>()

  async function check(text: string) {
    const who = await recognise(register.entries, text)
    if ('fault' in who) return setSaid({ words: who.fault, isFault: true })
    const row = seen.find(({ entry }) => entry.id === who.entry.id)
    if (!row) return

    const name = nameOfEntry(row.entry)
    const { status, markedAt } = row.mark
    if (isHere(status)) {
      const time = markedAt ? `, since ${formatTime(new Date(markedAt))}` : ''
      return setSaid({ words: `${name} is already on the register${time}.`, isFault: false })
    }
    onPresent(row)
    setSaid({ words: `${name} is checked in.`, isFault: false })
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!window.isSecureContext) return
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('code')
    event.currentTarget.reset()
    void check(typeof typed === 'string' ? typed : '')
  }

  return (
    <details className={styles.checkIn} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Check in with QR code</summary>
      {isOpen && <CheckInCamera onCode={(text) => void check(text)} />}
      <p role="status" className={styles.said} data-fault={said?.isFault}>
        {said?.words}
      </p>
      <form action={send} onSubmit={onSubmit} className={`${styles.code} ${touch.touch}`}>
        <input type="hidden" name="sessionId" value={register.sessionId} />
        <input type="hidden" name="day" value={day} />
        <label>
          Code under the QR code
          <input name="code" placeholder="IN-XXXXX-XXXXX" autoComplete="off" autoCapitalize="characters" required />
        </label>
        <button type="submit">Check in</button>
      </form>
    </details>
  )
}

'use client'

import { type SubmitEvent, useActionState, useState } from 'react'
import { idle } from '#lib/core/form-state.ts'
import { describeMark } from '#lib/offline/describe-mark.ts'
import {
  type KeptEntry,
  type KeptRegister,
  type SeatExtras,
  type SeenMark,
  seeMark,
  type Tapped,
} from '#lib/offline/kept-register.ts'
import { readTap, toCheckIn } from '#lib/offline/read-mark.ts'
import { isHere } from '#lib/registers/check-in/is-here.ts'
import type { AttendanceMark } from '#lib/registers/schemas.ts'
import { CheckIn } from './check-in.tsx'
import { nameOfEntry } from './mark-fields.tsx'
import styles from './register.module.css'
import type { RegisterActions } from './register-actions.ts'
import { RegisterRow } from './register-row.tsx'
import { SyncLine } from './sync-line.tsx'
import { UndoBar } from './undo-bar.tsx'
import type { LiveRegister } from './use-register.ts'

type Props = {
  register: KeptRegister
  live: LiveRegister
  extras?: SeatExtras
  firstDay: string
  actions: Pick<RegisterActions, 'mark' | 'checkIn'>
}

/** The attendees in rows for a thumb. A tap is stored on this phone first, and sent once online. */
export function Register({ register, live, extras = {}, firstDay, actions }: Props) {
  const [state, send] = useActionState(actions.mark, idle)
  const [codeState, sendCode] = useActionState(actions.checkIn, idle)
  const [day, setDay] = useState(firstDay)
  const [last, setLast] = useState<Tapped>()
  const [fault, setFault] = useState('')
  const { entries, days, sessionId, ownerId } = register
  const seen = entries.map((entry) => ({ entry, mark: seeMark(entry, day, live.queue) }))
  const here = seen.filter(({ mark: one }) => isHere(one.status)).length
  const refused = [state, codeState].find(({ kind }) => kind === 'refused')
  const said = fault || (refused?.kind === 'refused' && refused.message)

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!window.isSecureContext) return
    event.preventDefault()
    const form = event.currentTarget
    const read = readTap(new FormData(form, event.nativeEvent.submitter))
    if ('fault' in read) return setFault(read.fault)
    const row = seen.find(({ entry }) => entry.id === read.tap.attendeeId)
    if (!row) return setFault('This person is not on the register.')

    form.closest('details')?.removeAttribute('open')
    keep(row, read.tap)
  }

  function keep(row: { entry: KeptEntry; mark: SeenMark }, tap: AttendanceMark) {
    setFault('')
    const said = `${nameOfEntry(row.entry)}: ${describeMark(tap)}`
    setLast({ entry: row.entry, day, before: row.mark, said, isTick: tap.status === undefined })
    live
      .tap({ ...tap, sessionId, by: ownerId })
      .catch(() => setFault('The mark could not be saved on this phone. Try again.'))
  }

  return (
    <section className={styles.register} aria-label="Register">
      {days.length > 1 && <DaySwitch days={days} day={day} choose={setDay} />}
      <p className={styles.count}>
        {here} of {entries.length} here
      </p>
      <SyncLine live={live} sessionId={sessionId} />
      {said && (
        <p role="alert" className={styles.alert}>
          {said}
        </p>
      )}
      <CheckIn {...{ register, day, seen }} send={sendCode} onPresent={(row) => keep(row, toCheckIn(row, day))} />
      <ul className={styles.rows}>
        {seen.map(({ entry, mark: one }) => (
          <RegisterRow
            key={entry.id}
            extras={extras[entry.id]}
            {...{ entry, day, mark: one, register, live, send, onSubmit }}
          />
        ))}
      </ul>
      {last && <UndoBar last={last} register={register} live={live} done={() => setLast(undefined)} />}
    </section>
  )
}

function DaySwitch({ days, day, choose }: { days: KeptRegister['days']; day: string; choose: (day: string) => void }) {
  return (
    <nav className={styles.days} aria-label="Days">
      {days.map((one) => (
        <a
          key={one.day}
          href={`?day=${one.day}`}
          aria-current={one.day === day ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault()
            choose(one.day)
          }}
        >
          {one.label}
        </a>
      ))}
    </nav>
  )
}

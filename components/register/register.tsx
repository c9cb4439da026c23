'use client'

import type { ComponentProps, SubmitEvent } from 'react'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { describeMark } from '#lib/offline/describe-mark.ts'
import { type KeptRegister, type SeatExtras, seeMark } from '#lib/offline/kept-register.ts'
import { readTap, toCheckIn, toPresent } from '#lib/offline/read-mark.ts'
import { isHere } from '#lib/registers/check-in/is-here.ts'
import type { AttendanceMark } from '#lib/registers/schemas.ts'
import { AllPassed } from './all-passed.tsx'
import { CheckIn } from './check-in.tsx'
import styles from './register.module.css'
import type { RegisterActions } from './register-actions.ts'
import { nameOfEntry } from './row/mark-fields.tsx'
import { RegisterRow } from './row/register-row.tsx'
import { SyncLine } from './sync-line.tsx'
import { UndoBar } from './undo-bar.tsx'
import type { LiveRegister } from './use-register.ts'
import { useRowSteps } from './use-row-steps.ts'
import { type SeenRow, useTaps } from './use-taps.ts'

type Props = {
  register: KeptRegister
  live: LiveRegister
  extras?: SeatExtras | undefined
  day: string
  choose: (day: string) => void
  actions: Pick<RegisterActions, 'mark' | 'checkIn' | 'assess'>
}

/** The attendees in rows for a thumb. A tap is stored on this phone first, and sent once online. */
export function Register({ register, live, extras = {}, day, choose, actions }: Props) {
  const [state, send] = useFormAction(actions.mark)
  const [codeState, sendCode] = useFormAction(actions.checkIn)
  const [assessState, assess] = useFormAction(actions.assess)
  useRowSteps()
  const { last, forget, fault, setFault, keep } = useTaps(register, day, live)
  const { entries, days, sessionId } = register
  const seen = entries.map((entry) => ({ entry, mark: seeMark(entry, day, live.queue) }))
  const here = seen.filter(({ mark: one }) => isHere(one.status)).length
  const unmarked = seen.filter(({ mark: one }) => one.status === null)
  const refused = [state, codeState, assessState].find(({ kind }) => kind === 'refused')
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
    keepOne(row, read.tap)
  }

  const keepOne = (row: SeenRow, tap: AttendanceMark) =>
    keep([{ row, tap }], `${nameOfEntry(row.entry)}: ${describeMark(tap)}`)

  return (
    <section className={styles.register} aria-label="Register">
      {days.length > 1 && <DaySwitch days={days} day={day} choose={choose} />}
      <p className={styles.count}>
        {here} of {entries.length} here
      </p>
      <SyncLine live={live} sessionId={sessionId} />
      {said && (
        <p role="alert" className={styles.alert}>
          {said}
        </p>
      )}
      <CheckIn
        register={register}
        day={day}
        seen={seen}
        send={sendCode}
        onPresent={(row) => keepOne(row, toCheckIn(row, day))}
      />
      <div className={styles.all}>
        {live.isReady && unmarked.length > 1 && (
          <AllPresent rows={unmarked} isEverybody={unmarked.length === entries.length} day={day} keep={keep} />
        )}
        {!register.attendanceOnly && <AllPassed register={register} live={live} />}
      </div>
      <p className={styles.keys}>Keys: j and k move · Enter present · p pass · f fail · i ID · m more</p>
      <Rows {...{ seen, extras, day, register, live, send, assess, onSubmit }} />
      {last && <UndoBar last={last} register={register} live={live} done={forget} />}
    </section>
  )
}

type RowsProps = Omit<ComponentProps<typeof RegisterRow>, 'entry' | 'mark' | 'extras'> & {
  seen: SeenRow[]
  extras: SeatExtras
}

function Rows({ seen, extras, ...shared }: RowsProps) {
  return (
    <ul className={styles.rows}>
      {seen.map(({ entry, mark: one }) => (
        <RegisterRow key={entry.id} entry={entry} mark={one} extras={extras[entry.id]} {...shared} />
      ))}
    </ul>
  )
}

type AllPresentProps = { rows: SeenRow[]; isEverybody: boolean; day: string; keep: ReturnType<typeof useTaps>['keep'] }

function AllPresent({ rows, isEverybody, day, keep }: AllPresentProps) {
  function markAll() {
    const taps = rows.map((row) => ({ row, tap: toPresent(row, day) }))
    keep(taps, `${rows.length} marked present`)
  }

  return (
    <p>
      <Button onClick={markAll}>{isEverybody ? 'All present' : `Mark the other ${rows.length} present`}</Button>
    </p>
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

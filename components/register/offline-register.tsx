'use client'

import { useSyncExternalStore } from 'react'
import { Assessments } from './assessments.tsx'
import { HandIn } from './hand-in.tsx'
import { Ledger } from './ledger.tsx'
import styles from './register.module.css'
import { Register } from './register.tsx'
import type { RegisterActions } from './register-actions.ts'
import { SessionNotes } from './session-notes.tsx'
import { useRegister } from './use-register.ts'

const never = () => () => {}
const sessionInAddress = /^\/instructor\/sessions\/([0-9a-f-]{36})$/

/** What a phone shows of a session while it has no network: the names and marks it kept. */
export function OfflineRegister({ actions }: { actions: RegisterActions }) {
  const path = useSyncExternalStore(
    never,
    () => window.location.pathname,
    () => undefined,
  )
  const live = useRegister(path && sessionInAddress.exec(path)?.[1])
  const { register, isReady } = live
  const today = new Date().toISOString().slice(0, 10)

  return (
    <main className={styles.shell}>
      <h1>{register?.courseName ?? 'Register'}</h1>
      {register ? (
        <>
          <p className={styles.soft}>
            Shown from this phone. Handing in needs the network: <a href={path}>open it again</a>.
          </p>
          <Register
            register={register}
            live={live}
            actions={actions}
            firstDay={register.days.find(({ day }) => day === today)?.day ?? register.days[0]?.day ?? today}
          />
          {!register.attendanceOnly && <Assessments register={register} live={live} assess={actions.assess} />}
          <Ledger register={register} live={live} />
          <HandIn register={register} live={live} handIn={actions.handIn} />
          <SessionNotes
            sessionId={register.sessionId}
            notes={[]}
            add={actions.note}
            kept={{ live, by: register.ownerId }}
          />
        </>
      ) : (
        <p>
          {path && !isReady && sessionInAddress.test(path)
            ? 'Looking on this phone'
            : 'This register is not on this phone. Open it once with a network, then it opens without one.'}
        </p>
      )}
    </main>
  )
}

'use client'

import { useSyncExternalStore } from 'react'
import styles from './register.module.css'
import { type MarkAction, Register } from './register.tsx'
import { useRegister } from './use-register.ts'

const never = () => () => {}
const sessionInAddress = /^\/instructor\/sessions\/([0-9a-f-]{36})$/

/** What a phone shows of a session while it has no network: the names and marks it kept. */
export function OfflineRegister({ mark, checkIn }: { mark: MarkAction; checkIn: MarkAction }) {
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
            Shown from this phone. Assessments, notes and handing in need the network: <a href={path}>open it again</a>.
          </p>
          <Register
            register={register}
            live={live}
            mark={mark}
            checkIn={checkIn}
            firstDay={register.days.find(({ day }) => day === today)?.day ?? register.days[0]?.day ?? today}
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

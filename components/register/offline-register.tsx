'use client'

import { toPlainDate } from '#lib/core/dates.ts'
import { Assessments } from './assessments.tsx'
import { HandIn } from './hand-in.tsx'
import { Ledger } from './ledger.tsx'
import styles from './register.module.css'
import { Register } from './register.tsx'
import type { RegisterActions } from './register-actions.ts'
import { SessionNotes } from './session-notes.tsx'
import { useRegister } from './use-register.ts'

/** A session's stored names and marks, while the phone is offline. */
export function OfflineRegister({ sessionId, actions }: { sessionId: string; actions: RegisterActions }) {
  const live = useRegister(sessionId)
  const { register, isReady } = live
  const today = toPlainDate(new Date())

  return (
    <main className={styles.shell}>
      <p>
        <a href="/instructor">‹ Sessions</a>
      </p>
      <h1>{register?.courseName ?? 'Register'}</h1>
      {register ? (
        <>
          <p className={styles.soft}>
            Shown from this phone. You need to be online to hand in:{' '}
            <a href={`/instructor/sessions/${sessionId}`}>open it again</a>.
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
          {isReady
            ? 'This register is not on this phone. Open it once while online; after that it works offline.'
            : 'Checking this phone'}
        </p>
      )}
    </main>
  )
}

'use client'

import { formatMoment, toPlainDate } from '#lib/core/dates.ts'
import styles from './register.module.css'
import type { RegisterActions } from './register-actions.ts'
import { useRegister } from './use-register.ts'
import { WholeRegister } from './whole-register.tsx'

/** A session's stored names and marks, while the phone is offline. Says what it cannot show. */
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
          <p className={styles.missing}>
            Not shown without a network: needs and contacts, notes from the office, earlier notes on the session, and
            who booked or left after {formatMoment(new Date(register.keptAt))}.
          </p>
          <WholeRegister
            register={register}
            live={live}
            notes={[]}
            actions={actions}
            firstDay={register.days.find(({ day }) => day === today)?.day ?? register.days[0]?.day ?? today}
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

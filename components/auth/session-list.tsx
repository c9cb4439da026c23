import { ButtonForm } from '#components/form/button-form.tsx'
import { When } from '#components/ui/when.tsx'
import { deviceName } from '#lib/auth/staff-sessions/device-name.ts'
import type { OpenSession } from '#lib/auth/staff-sessions/list-staff-sessions.ts'
import type { FormState } from '#lib/core/form-state.ts'
import styles from './session-list.module.css'

type Props = {
  sessions: OpenSession[]
  /** The session of this browser: sign out to end it. */
  own: string
  now: Date
  end: (state: FormState, form: FormData) => Promise<FormState>
}

/** Open sign-in sessions with their place, and a button to end each. */
export function SessionList({ sessions, own, now, end }: Props) {
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.id} className={styles.session}>
          <div>
            <p className={styles.device}>
              {deviceName(session.userAgent)}
              {session.id === own && <span className={styles.here}> · this one</span>}
            </p>
            <p className={styles.facts}>
              {session.ipAddress ?? 'address unknown'} · started <When at={session.createdAt} now={now} /> · last used{' '}
              <When at={session.lastActivity} now={now} />
            </p>
          </div>
          {session.id !== own && (
            <ButtonForm
              action={end}
              fields={{ sessionId: session.id }}
              label="End"
              about={`the session on ${deviceName(session.userAgent)}`}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

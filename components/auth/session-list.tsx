import { ButtonForm } from '#components/form/button-form.tsx'
import { When } from '#components/ui/when.tsx'
import { deviceName } from '#lib/auth/staff-sessions/device-name.ts'
import type { OpenSession } from '#lib/auth/staff-sessions/list-staff-sessions.ts'
import type { FormState } from '#lib/core/form-state.ts'
import styles from './session-list.module.css'

type Props = {
  sessions: OpenSession[]
  /** The session through which the page is looked at: it ends by signing out. */
  own: string
  now: Date
  end: (state: FormState, form: FormData) => Promise<FormState>
}

/** Sign-in sessions that are open now, each with where it is and a button to end it. */
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

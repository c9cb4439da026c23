import type { ListedSession } from '#lib/sessions/list-sessions.ts'
import styles from './session-list.module.css'
import { SessionRow } from './session-row.tsx'

type Props = {
  title: string
  sessions: ListedSession[]
  now: Date
  showInstructor: boolean
}

export function SessionList({ title, sessions, ...rest }: Props) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{sessions.length}</span>
      </h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} {...rest} />
        ))}
      </ul>
    </section>
  )
}

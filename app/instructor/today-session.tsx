import Link from 'next/link'
import { formatTime } from '#lib/core/dates.ts'
import type { ListedSession } from '#lib/sessions/list-sessions.ts'
import { daysOf, SessionStatus } from './session-row.tsx'
import styles from './today-session.module.css'

type Props = { session: ListedSession; now: Date; showInstructor: boolean }

/** The session of today, large: its hours, its place, and one step to the register. */
export function TodaySession({ session, now, showInstructor }: Props) {
  const instructor = [session.instructorFirstName, session.instructorLastName].filter(Boolean).join(' ')
  const place = [session.venueName, session.venueCity].filter(Boolean).join(', ')
  const headingId = `today-${session.id}`
  return (
    <section className={styles.today} aria-labelledby={headingId}>
      <p className={styles.when}>
        Today, {formatTime(session.startsAt)}–{formatTime(session.endsAt)}
      </p>
      <h2 id={headingId} className={styles.name}>
        <Link href={`/instructor/sessions/${session.id}`}>{session.courseName}</Link>
      </h2>
      <p>{place || 'Place not decided yet'}</p>
      <p className={styles.soft}>{[showInstructor && instructor, daysOf(session, now)].filter(Boolean).join(' · ')}</p>
      <p className={styles.seats}>
        <span>
          {session.seatsTaken} of {session.capacity} seats
        </span>
        <SessionStatus session={session} />
      </p>
      <span className={styles.open} aria-hidden="true">
        Open the register
      </span>
    </section>
  )
}

import { formatTime, formatWeekday } from '#lib/core/dates.ts'
import type { SessionPlace } from '#lib/sessions/find-session-place.ts'
import type { ListedSession } from '#lib/sessions/list-sessions.ts'
import { SessionStatus } from '../../session-row.tsx'
import styles from './session.module.css'

type Props = SessionPlace & {
  session: ListedSession
  /** How many have dietary needs; null outside the time when this may be known. */
  dietary: number | null
  now: Date
}

export function SessionFacts({ session, venue, days, dietary, now }: Props) {
  const instructor = [session.instructorFirstName, session.instructorLastName].filter(Boolean).join(' ')

  return (
    <aside aria-label="When and where">
      <dl className={styles.facts}>
        <dt>When</dt>
        {days.map(({ day, startsAt, endsAt }) => (
          <dd key={day}>
            {formatWeekday(day, now)}, {formatTime(startsAt)}–{formatTime(endsAt)}
          </dd>
        ))}
        <dt>Where</dt>
        {venue ? (
          <>
            <dd>{venue.name}</dd>
            <dd>{[venue.addressLine1, venue.city, venue.postcode].filter(Boolean).join(', ')}</dd>
            {venue.joiningNotes && <dd className={styles.soft}>{venue.joiningNotes}</dd>}
          </>
        ) : (
          <dd>Not decided yet</dd>
        )}
        <dt>Instructor</dt>
        <dd>{instructor || 'Not decided yet'}</dd>
        {dietary !== null && (
          <>
            <dt>Dietary needs</dt>
            <dd>
              {dietary} of {session.seatsTaken}
            </dd>
          </>
        )}
      </dl>
      <p className={styles.print}>
        <a href={`/instructor/sessions/${session.id}/print`}>Printable register</a>
      </p>
    </aside>
  )
}

export function SessionFigures({ session }: { session: ListedSession }) {
  return (
    <>
      <SessionStatus session={session} />
      <span>
        {session.seatsTaken} of {session.capacity} seats
      </span>
    </>
  )
}

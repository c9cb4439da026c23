import Link from 'next/link'
import { StatusDot, type Tone } from '#components/ui/status-dot.tsx'
import { formatTime, formatWeekday } from '#lib/core/dates.ts'
import type { ListedSession } from '#lib/sessions/list-sessions.ts'
import styles from './session-row.module.css'

type Props = {
  session: ListedSession
  now: Date
  /** Whether the list shows several instructors. */
  showInstructor: boolean
}

/** One session as a line: when, what, where and how full. */
export function SessionRow({ session, now, showInstructor }: Props) {
  const place = [session.venueName, session.venueCity].filter(Boolean).join(', ')
  const instructor = [session.instructorFirstName, session.instructorLastName].filter(Boolean).join(' ')

  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <span className={styles.day}>{formatWeekday(session.nextDay ?? session.firstDay, now)}</span>
        <span className={styles.soft}>
          {formatTime(session.startsAt)}–{formatTime(session.endsAt)}
        </span>
      </div>
      <div className={styles.what}>
        <Link href={`/instructor/sessions/${session.id}`} className={styles.name}>
          {session.courseName}
        </Link>
        <span className={styles.soft}>
          {[place, showInstructor && instructor, daysOf(session, now)].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className={styles.seats}>
        <span>
          {session.seatsTaken} of {session.capacity}
          <span className={styles.unit}> seats</span>
        </span>
        <SessionStatus session={session} />
      </div>
    </li>
  )
}

export function SessionStatus({ session }: { session: ListedSession }) {
  const left = session.capacity - session.seatsTaken
  const [tone, word] = describe(session.status, left)
  return <StatusDot tone={tone}>{word}</StatusDot>
}

function describe(status: ListedSession['status'], left: number): [Tone, string] {
  switch (status) {
    case 'draft':
      return ['needs', 'Draft']
    case 'cancelled':
      return ['danger', 'Cancelled']
    case 'completed':
      return ['quiet', 'Completed']
    case 'published':
      if (left <= 0) return ['good', 'Full']
      return left <= 3 ? ['good', `${left} left`] : ['quiet', 'Open']
    default:
      return status satisfies never
  }
}

/** The span of a course over several days. */
export function daysOf({ firstDay, lastDay }: ListedSession, now: Date): string | undefined {
  return firstDay === lastDay ? undefined : `${formatWeekday(firstDay, now)} to ${formatWeekday(lastDay, now)}`
}

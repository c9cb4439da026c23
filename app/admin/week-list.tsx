import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { formatTime, formatWeekday } from '#lib/core/dates.ts'
import { nameOf } from '#lib/people/labels.ts'
import type { SessionDay } from '#lib/sessions/list-sessions-within.ts'
import styles from './today.module.css'

const columns: Column[] = [
  { label: 'Day', width: 144 },
  { label: 'Time', width: 120, rank: 2 },
  { label: 'Course' },
  { label: 'Where', rank: 2 },
  { label: 'Instructor', rank: 3 },
  { label: 'Seats taken', width: 112, isRight: true },
]

/** The coming teaching days, each named once. */
export function WeekList({ sessions, today }: { sessions: SessionDay[]; today: string }) {
  if (sessions.length === 0) return <p className={styles.none}>No sessions in the next seven days.</p>

  return (
    <Table columns={columns}>
      {sessions.map((session, index) => (
        <SessionRow
          key={session.id}
          session={session}
          today={today}
          isSameDay={sessions[index - 1]?.day === session.day}
        />
      ))}
    </Table>
  )
}

type RowProps = { session: SessionDay; today: string; isSameDay: boolean }

function SessionRow({ session, today, isSameDay }: RowProps) {
  return (
    <tr>
      <td data-phone="3">
        <span data-repeated={isSameDay} className={styles.day}>
          {session.day === today ? 'Today' : formatWeekday(session.day, session.startsAt)}
        </span>
      </td>
      <td data-rank="2" data-quiet="true" data-phone="4">
        {formatTime(session.startsAt)}–{formatTime(session.endsAt)}
      </td>
      <td data-phone="1" data-wraps="true">
        <Link href={`/admin/sessions/${session.sessionId}`} className={table.name} prefetch={false}>
          {session.courseName}
        </Link>
        {session.courseDays > 1 && (
          <span className={styles.part}>
            {' '}
            day {session.dayNumber} of {session.courseDays}
          </span>
        )}
      </td>
      <td data-rank="2" data-quiet="true">
        {[session.venueName, session.venueCity].filter(Boolean).join(', ') || '–'}
      </td>
      <td data-rank="3">
        {session.instructorId ? (
          <Link href={`/admin/users/${session.instructorId}`} className={table.name} prefetch={false}>
            {instructorOf(session)}
          </Link>
        ) : (
          '–'
        )}
      </td>
      <td data-align="right" data-phone="2">
        {session.seatsTaken} of {session.capacity}
      </td>
    </tr>
  )
}

function instructorOf({ instructorFirstName, instructorLastName, instructorEmail }: SessionDay): string {
  return nameOf({ firstName: instructorFirstName, lastName: instructorLastName, email: instructorEmail })
}

import Link from 'next/link'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { formatLongDay, formatLongPlainDate, formatTime, toPlainDate } from '#lib/core/dates.ts'
import { addDays, addMonths, daysBetween, type PlainDate, weekdayOf } from '#lib/core/plain-date.ts'
import { database } from '#lib/db/database.ts'
import { lacksPeople, sessionWord } from '#lib/sessions/labels.ts'
import { listSessionsWithin, type SessionDay } from '#lib/sessions/list-sessions-within.ts'
import styles from './calendar.module.css'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The sessions of a month by week; on a phone only days with a session. */
export async function MonthCalendar({ actor, month }: { actor: StaffActor; month: string }) {
  const first: PlainDate = `${month}-01`
  const next = addMonths(first, 1)
  const begin = addDays(first, 1 - weekdayOf(first))
  const weekCount = Math.ceil(daysBetween(begin, next) / 7)
  const days = await listSessionsWithin(database(), actor, { from: begin, days: weekCount * 7, limit: 5000 })
  const byDay = Map.groupBy(days, ({ day }) => day)
  const weeks = Array.from({ length: weekCount }, (_, week) =>
    weekdays.map((_day, index) => addDays(begin, week * 7 + index)),
  )
  const today = toPlainDate(new Date())

  return (
    <>
      <nav className={styles.months} aria-label="Months">
        <Link href={`/admin/sessions?view=calendar&month=${addMonths(first, -1).slice(0, 7)}`}>‹ Earlier</Link>
        <h2>{formatLongPlainDate(first).slice(2)}</h2>
        <Link href={`/admin/sessions?view=calendar&month=${next.slice(0, 7)}`}>Later ›</Link>
      </nav>
      {!days.some(({ day }) => day.startsWith(month)) && <p className={styles.none}>No sessions this month.</p>}
      <table className={styles.calendar}>
        <caption>Sessions of {formatLongPlainDate(first).slice(2)}</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} month={month} today={today} sessions={byDay.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Day({
  day,
  month,
  today,
  sessions,
}: {
  day: PlainDate
  month: string
  today: string
  sessions: SessionDay[]
}) {
  const isElsewhere = !day.startsWith(month)
  return (
    <td data-elsewhere={isElsewhere} data-today={day === today} data-empty={sessions.length === 0}>
      <p className={styles.number}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className={styles.full}>{formatLongDay(day)}</span>
      </p>
      {sessions.length > 0 && (
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              <CalendarEntry session={session} isOver={day < today} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/** A session below its minimum is marked while people can still be found for it. */
function CalendarEntry({ session, isOver }: { session: SessionDay; isOver: boolean }) {
  const { status, seatsTaken, capacity } = session
  const word = status === 'published' ? `${seatsTaken} of ${capacity}` : sessionWord(session).word
  return (
    <Link href={`/admin/sessions/${session.sessionId}`} prefetch={false}>
      {formatTime(session.startsAt)} {session.courseName}
      <span className={styles.soft}> {[session.venueCity, word].filter(Boolean).join(', ')}</span>
      {!isOver && lacksPeople(session) && <StatusDot tone="needs">Too few people</StatusDot>}
    </Link>
  )
}

import type { Besides, KeptRegister } from '#components/register/kept-register.ts'
import { LiveRegister } from '#components/register/live-register.tsx'
import { toKeptEntry } from '#components/register/to-kept-entry.ts'
import { formatWeekday, toPlainDate } from '#lib/core/dates.ts'
import type { Register } from '#lib/training/attendance/list-register.ts'
import { checkInAction, markAction } from '../../../register-actions.ts'
import { Assessments } from './assessments.tsx'
import { HandIn } from './hand-in.tsx'

type Props = { register: Register; besides: Besides; me: { userId: string }; day: unknown; now: Date }

/** The register of a course that has begun, and what comes after it: assessments and handing in. */
export function RegisterPart({ register: { session, entries }, besides, me, day, now }: Props) {
  const today = toPlainDate(now)
  const asked = session.days.find((one) => one.day === day)
  const firstDay = (asked ?? session.days.find((one) => one.day === today))?.day ?? session.firstDay
  const unmarked = entries.filter(
    ({ marks }) => marks.filter(({ status }) => status !== null).length < session.days.length,
  )

  return (
    <>
      <LiveRegister
        given={toKept({ session, entries }, me.userId, now)}
        besides={besides}
        firstDay={firstDay}
        mark={markAction}
        checkIn={checkInAction}
      />
      {!session.attendanceOnly && <Assessments sessionId={session.id} entries={entries} />}
      <HandIn
        sessionId={session.id}
        isSubmitted={session.isSubmitted}
        unmarked={unmarked.map(({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(' '))}
      />
    </>
  )
}

function toKept({ session, entries }: Register, ownerId: string, now: Date): KeptRegister {
  const { id: sessionId, courseName, attendanceOnly, isSubmitted, days } = session
  return {
    sessionId,
    ownerId,
    courseName,
    attendanceOnly,
    isSubmitted,
    keptAt: now.getTime(),
    days: days.map(({ day }) => ({ day, label: formatWeekday(day, now) })),
    entries: entries.map(toKeptEntry),
  }
}

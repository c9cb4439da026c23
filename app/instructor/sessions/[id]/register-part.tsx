import { LiveRegister } from '#components/register/live-register.tsx'
import type { SessionNote } from '#components/register/session-notes.tsx'
import { formatWeekday, toPlainDate } from '#lib/core/dates.ts'
import type { KeptRegister, SeatExtras } from '#lib/offline/kept-register.ts'
import { toKeptEntry } from '#lib/offline/to-kept-entry.ts'
import type { Register } from '#lib/registers/list-register.ts'
import { registerActions } from '../../../all-register-actions.ts'

type Props = {
  register: Register
  extras: SeatExtras
  notes: SessionNote[]
  me: { userId: string }
  day: unknown
  now: Date
}

/** The register once the course has started, followed by assessments, handing in and notes. */
export function RegisterPart({ register: { session, entries }, extras, notes, me, day, now }: Props) {
  const today = toPlainDate(now)
  const asked = session.days.find((one) => one.day === day)
  const firstDay = (asked ?? session.days.find((one) => one.day === today))?.day ?? session.firstDay

  return (
    <LiveRegister
      given={toKept({ session, entries }, me.userId, now)}
      extras={extras}
      notes={notes}
      firstDay={firstDay}
      actions={registerActions}
    />
  )
}

function toKept({ session, entries }: Register, ownerId: string, now: Date): KeptRegister {
  const { id: sessionId, courseName, attendanceOnly, isSubmitted, requiredMinutes, days } = session
  return {
    sessionId,
    ownerId,
    courseName,
    attendanceOnly,
    isSubmitted,
    requiredMinutes,
    keptAt: now.getTime(),
    days: days.map(({ day, minutes }) => ({ day, minutes, label: formatWeekday(day, now) })),
    entries: entries.map(toKeptEntry),
  }
}

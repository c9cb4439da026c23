import { formatWeekday, toPlainDate } from '#lib/core/dates.ts'
import type { KeptRegister, KeptSession } from './kept-register.ts'

export type OfflineSession = { id: string; courseName: string; when: string; place: string; isHere: boolean }

/** Sessions that are not over, and whatever register is on this phone, soonest first; `isHere` says that it opens without a network. */
export function listOffline(
  { sessions, registers }: { sessions: KeptSession[]; registers: KeptRegister[] },
  now: Date,
): OfflineSession[] {
  const here = new Set(registers.map(({ sessionId }) => sessionId))
  const listed = new Set(sessions.map(({ id }) => id))
  const coming = sessions.filter(({ id, lastDay }) => here.has(id) || lastDay >= toPlainDate(now))
  const others = registers.filter(({ sessionId }) => !listed.has(sessionId))

  return [
    ...coming.map(({ id, courseName, day, time, place }) => ({ id, courseName, day, time, place })),
    ...others.map(({ sessionId: id, courseName, days }) => ({
      ...{ id, courseName, time: '', place: '' },
      day: days[0]?.day ?? '',
    })),
  ]
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, time, ...session }) => ({
      ...session,
      when: [day && wordOf(day, now), time].filter(Boolean).join(', '),
      isHere: here.has(session.id),
    }))
}

function wordOf(day: string, now: Date): string {
  return day === toPlainDate(now) ? 'Today' : formatWeekday(day, now)
}

import { formatWeekday, toPlainDate } from '../core/dates.ts'
import { sessionWord } from '../sessions/labels.ts'
import type { KeptRegister, KeptSession } from './kept-register.ts'

export type OfflineSession = {
  id: string
  courseName: string
  when: string
  place: string
  isHere: boolean
  /** Set if the session is cancelled, completed or a draft. */
  state: ReturnType<typeof sessionWord> | undefined
}

/** Sessions that are not over and registers on this phone, soonest first. `isHere` marks those that open without a network. */
export function listOffline(
  { sessions, registers }: { sessions: KeptSession[]; registers: KeptRegister[] },
  now: Date,
): OfflineSession[] {
  const here = new Set(registers.map(({ sessionId }) => sessionId))
  const listed = new Set(sessions.map(({ id }) => id))
  const coming = sessions.filter(({ id, lastDay }) => here.has(id) || lastDay >= toPlainDate(now))
  const others = registers.filter(({ sessionId }) => !listed.has(sessionId))

  return [
    ...coming.map(({ id, courseName, day, time, place, status }) => ({ id, courseName, day, time, place, status })),
    ...others.map(({ sessionId: id, courseName, days }) => ({
      id,
      courseName,
      time: '',
      place: '',
      status: undefined,
      day: days[0]?.day ?? '',
    })),
  ]
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, time, status, ...session }) => ({
      ...session,
      when: [day && wordOf(day, now), time].filter(Boolean).join(', '),
      isHere: here.has(session.id),
      state: stateOf(status),
    }))
}

/** The label of a session, unless it is published: how full it is may have changed since. */
function stateOf(status: KeptSession['status']) {
  return status && status !== 'published' ? sessionWord({ status, capacity: 0, seatsTaken: 0 }) : undefined
}

function wordOf(day: string, now: Date): string {
  return day === toPlainDate(now) ? 'Today' : formatWeekday(day, now)
}

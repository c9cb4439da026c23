import { formatLongDay, formatPlainDate, formatTime } from '../../core/dates.ts'
import { londonMoment } from '../../core/london-time.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import { formatHeld } from '../format-held.ts'

/** One day of a session, in London time. */
export type PlannedDay = { day: PlainDate; from: string; until: string }

/** Converts a planned day to its database row. Refuses a day that ends before it begins. */
export function toDayRow(sessionId: string, { day, from, until }: PlannedDay) {
  const [startsAt, endsAt] = [londonMoment(day, from), londonMoment(day, until)]
  if (endsAt <= startsAt) throw new Refusal(`On ${formatPlainDate(day)} the session ends before it begins.`)
  return { sessionId, day, startsAt, endsAt }
}

export function toPlannedDay({ day, startsAt, endsAt }: { day: PlainDate; startsAt: Date; endsAt: Date }): PlannedDay {
  return { day, from: formatTime(startsAt), until: formatTime(endsAt) }
}

export function refuseRepeatedDays(days: PlannedDay[]): void {
  if (new Set(days.map(({ day }) => day)).size < days.length) throw new Refusal('Choose each day only once.')
}

/** "Tuesday 3 March 2027, 09:30–16:30" */
export function formatPlannedDay({ day, from, until }: PlannedDay): string {
  return `${formatLongDay(day)}, ${from}–${until}`
}

/** When a planned session is held, in a few words; empty for one without days. */
export function formatPlannedDays(days: PlannedDay[], now: Date): string {
  const first = days[0]
  if (!first) return ''
  const last = days.at(-1) ?? first
  return formatHeld({ firstDay: first.day, lastDay: last.day, from: first.from, until: last.until }, now)
}

import { formatTime, formatWeekday } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'

type Held = { firstDay: PlainDate; lastDay: PlainDate; from: string; until: string }

/**
 * When a session is held: "Sat 12 Dec, 09:30–16:30", or "Mon 7 Dec – Wed 9 Dec, 09:30" over several days. The year is added
 * unless it is this year. `from` and `until` are the hours of the first and of the last day.
 */
export function formatHeld({ firstDay, lastDay, from, until }: Held, now: Date): string {
  if (firstDay === lastDay) return `${formatWeekday(firstDay, now)}, ${from}–${until}`
  return `${formatWeekday(firstDay, now)} – ${formatWeekday(lastDay, now)}, ${from}`
}

type HeldAt = { firstDay: PlainDate; lastDay: PlainDate; startsAt: Date; endsAt: Date }

/** Words a session as `formatHeld` does, from the moments when a session begins and ends. */
export function formatHeldAt({ firstDay, lastDay, startsAt, endsAt }: HeldAt, now: Date): string {
  return formatHeld({ firstDay, lastDay, from: formatTime(startsAt), until: formatTime(endsAt) }, now)
}

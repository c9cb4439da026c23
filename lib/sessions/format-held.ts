import { formatTime, formatWeekday } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'

type Held = { firstDay: PlainDate; lastDay: PlainDate; startsAt: Date; endsAt: Date }

/** "Sat 12 Dec, 09:30–16:30", or "Mon 7 Dec – Wed 9 Dec, 09:30" for several days. The year is added unless it is the current one. */
export function formatHeld({ firstDay, lastDay, startsAt, endsAt }: Held, now: Date): string {
  const from = formatTime(startsAt)
  if (firstDay === lastDay) return `${formatWeekday(firstDay, now)}, ${from}–${formatTime(endsAt)}`
  return `${formatWeekday(firstDay, now)} – ${formatWeekday(lastDay, now)}, ${from}`
}

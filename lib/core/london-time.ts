import type { PlainDate } from './plain-date.ts'

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const hour = 3_600_000

/**
 * The moment when London clocks show this date and time ("2026-07-01", "09:30"): the first one in October's repeated hour,
 * the time read as UTC in March's skipped hour.
 */
export function londonMoment(date: PlainDate, time: string): Date {
  const asUtc = Date.parse(`${date}T${time}Z`)
  const summer = new Date(asUtc - hour)
  return london.format(summer) === `${date}, ${time}` ? summer : new Date(asUtc)
}

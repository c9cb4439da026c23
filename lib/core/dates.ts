const zone = 'Europe/London'

const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const plainDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const monthDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const ago = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })

const minute = 60_000
const hour = 60 * minute
const wholeDay = 24 * hour

/** "3 Mar 2026", a moment's day in London. */
export function formatDay(moment: Date): string {
  return day.format(moment)
}

/** "3 Mar 2026, 09:30" in London. */
export function formatMoment(moment: Date): string {
  return `${day.format(moment)}, ${time.format(moment)}`
}

/** "3 Mar 2026" from a plain date ("2026-03-03"). */
export function formatPlainDate(date: string): string {
  return plainDay.format(new Date(`${date}T00:00:00Z`))
}

/** "Tue 3 Mar" from a plain date; adds the year when it is not the current one. */
export function formatWeekday(date: string, now: Date): string {
  const words = weekday.format(new Date(`${date}T00:00:00Z`)).replace(',', '')
  return date.slice(0, 4) === toPlainDate(now).slice(0, 4) ? words : `${words} ${date.slice(0, 4)}`
}

/** "Tuesday 3 March 2026" from a plain date. */
export function formatLongDay(date: string): string {
  return longDay.format(new Date(`${date}T00:00:00Z`)).replace(',', '')
}

/** "3 March 2026" from a plain date. */
export function formatLongPlainDate(date: string): string {
  return monthDay.format(new Date(`${date}T00:00:00Z`))
}

/** "March 2026", the month of a plain date. */
export function formatMonth(date: string): string {
  return month.format(new Date(`${date}T00:00:00Z`))
}

/** "09:30" in London. */
export function formatTime(moment: Date): string {
  return time.format(moment)
}

/** A moment's plain date in London ("2026-03-03"). */
export function toPlainDate(moment: Date): string {
  return isoDay.format(moment)
}

/** "5 minutes ago", "2 days ago"; the date after 30 days. */
export function formatAgo(moment: Date, now: Date): string {
  const passed = now.getTime() - moment.getTime()
  if (passed < minute) return 'just now'
  if (passed < hour) return ago.format(-Math.floor(passed / minute), 'minute')
  if (passed < wholeDay) return ago.format(-Math.floor(passed / hour), 'hour')
  if (passed < 30 * wholeDay) return ago.format(-Math.floor(passed / wholeDay), 'day')
  return formatDay(moment)
}

/** Plain dates are text ("2026-03-03"): no time, no zone, compared as they are. */
export type PlainDate = string

const dayMilliseconds = 86_400_000

export function addDays(date: PlainDate, days: number): PlainDate {
  return write(Date.parse(date) + days * dayMilliseconds)
}

/** Moves a date by whole months; 31 January plus one month is the last day of February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = new Date(date)
  const year = from.getUTCFullYear()
  const month = from.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return write(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)))
}

export function lastOfMonth(date: PlainDate): PlainDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1)
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(date).getUTCDay() || 7
}

function write(milliseconds: number): PlainDate {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

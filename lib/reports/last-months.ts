import { addMonths, lastOfMonth, type PlainDate } from '../core/plain-date.ts'

/** A whole month: its first day and its last. */
export type Month = { from: PlainDate; to: PlainDate }

/** The month of a day and those before it, the earliest first. */
export function lastMonths(day: PlainDate, count: number): Month[] {
  const current = `${day.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, place) => {
    const from = addMonths(current, place + 1 - count)
    return { from, to: lastOfMonth(from) }
  })
}

import { formatPlainDate } from '../core/dates.ts'
import type { PlainDate } from '../core/plain-date.ts'

/** The weekdays, Monday = 1. */
export const weekdays = [
  { number: 1, name: 'Monday' },
  { number: 2, name: 'Tuesday' },
  { number: 3, name: 'Wednesday' },
  { number: 4, name: 'Thursday' },
  { number: 5, name: 'Friday' },
  { number: 6, name: 'Saturday' },
  { number: 7, name: 'Sunday' },
] as const

/** "Saturday" for 6. */
export function weekdayName(number: number): string {
  return weekdays.find((one) => one.number === number)?.name ?? ''
}

/** The usual working days in words: "Monday, Tuesday". Null means that none are recorded. */
export function workingDaysOf(numbers: number[] | null): string {
  if (!numbers || numbers.length === weekdays.length) return 'Any day'
  return numbers.map(weekdayName).join(', ') || 'No day of the week'
}

/** "3 Mar 2027" or "3 Mar 2027 to 9 Mar 2027". */
export function daysOf({ firstDay, lastDay }: { firstDay: PlainDate; lastDay: PlainDate }): string {
  if (firstDay === lastDay) return formatPlainDate(firstDay)
  return `${formatPlainDate(firstDay)} to ${formatPlainDate(lastDay)}`
}

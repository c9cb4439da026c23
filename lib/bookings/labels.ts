import { formatMonth, formatPlainDate } from '../core/dates.ts'
import { lastOfMonth } from '../core/plain-date.ts'
import type { BookingFilter } from './schemas.ts'

export const bookingStatusLabels = {
  pending: 'Pending',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'Did not come',
} as const

export const bookingStatusTones = {
  pending: 'needs',
  confirmed: 'good',
  completed: 'quiet',
  cancelled: 'quiet',
  no_show: 'danger',
} as const

export const bookingTypeLabels = { individual: 'Individual', group: 'Group', corporate: 'Corporate' } as const

export const bookingSourceLabels = {
  website: 'Website',
  phone: 'Phone',
  email: 'Email',
  walk_in: 'Walk-in',
  api: 'API',
  import: 'Import',
} as const

/** "Made in March 2026", "Made 1 Mar 2026 to 7 Mar 2026", "Made since 1 Mar 2026", "Made until 7 Mar 2026". */
export function madeLabel({ madeFrom, madeTo }: Pick<BookingFilter, 'madeFrom' | 'madeTo'>): string {
  if (!madeFrom) return madeTo ? `Made until ${formatPlainDate(madeTo)}` : 'Made at any time'
  if (!madeTo) return `Made since ${formatPlainDate(madeFrom)}`
  if (madeFrom.endsWith('-01') && madeTo === lastOfMonth(madeFrom)) return `Made in ${formatMonth(madeFrom)}`
  return `Made ${formatPlainDate(madeFrom)} to ${formatPlainDate(madeTo)}`
}

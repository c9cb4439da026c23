import { expect, test } from 'vitest'
import {
  formatAgo,
  formatLongDay,
  formatMoment,
  formatMonth,
  formatPlainDate,
  formatTime,
  formatWeekday,
  toPlainDate,
} from './dates.ts'

test('formatMoment shows London time, in summer and in winter', () => {
  expect(formatMoment(new Date('2026-07-01T08:30:00Z'))).toBe('1 Jul 2026, 09:30')
  expect(formatMoment(new Date('2026-12-01T08:30:00Z'))).toBe('1 Dec 2026, 08:30')
})

test('formatMonth names the month of any day', () => expect(formatMonth('2026-03-31')).toBe('March 2026'))

test('toPlainDate gives the London day, which in summer begins an hour before the UTC day', () => {
  expect(toPlainDate(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
})

test('formatPlainDate does not shift the date', () => {
  expect(formatPlainDate('2028-02-29')).toBe('29 Feb 2028')
})

test('formatAgo counts minutes, hours and days, then shows the date', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(formatAgo(new Date('2026-11-21T11:59:30Z'), now)).toBe('just now')
  expect(formatAgo(new Date('2026-11-21T10:00:00Z'), now)).toBe('2 hours ago')
  expect(formatAgo(new Date('2026-11-19T10:00:00Z'), now)).toBe('2 days ago')
  expect(formatAgo(new Date('2025-03-03T10:00:00Z'), now)).toBe('3 Mar 2025')
})

test('formatWeekday adds the year only when it is not the current one', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(formatWeekday('2026-11-24', now)).toBe('Tue 24 Nov')
  expect(formatWeekday('2027-01-05', now)).toBe('Tue 5 Jan 2027')
  expect(formatLongDay('2027-01-05')).toBe('Tuesday 5 January 2027')
  expect(formatTime(new Date('2026-07-01T08:30:00Z'))).toBe('09:30')
})

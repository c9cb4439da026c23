import { expect, test } from 'vitest'
import {
  formatAgo,
  formatDay,
  formatLongDay,
  formatLongPlainDate,
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

test.each([
  ['2026-11-21T11:59:00.001Z', 'just now'],
  ['2026-11-21T11:59:00Z', '1 minute ago'],
  ['2026-11-21T11:00:00.001Z', '59 minutes ago'],
  ['2026-11-21T11:00:00Z', '1 hour ago'],
  ['2026-11-20T12:00:00.001Z', '23 hours ago'],
  ['2026-11-20T12:00:00Z', 'yesterday'],
  ['2026-10-22T12:00:00.001Z', '29 days ago'],
  ['2026-10-22T12:00:00Z', '22 Oct 2026'],
])('formatAgo tells %s as %s at noon on 21 November', (moment, words) => {
  expect(formatAgo(new Date(moment), new Date('2026-11-21T12:00:00Z'))).toBe(words)
})

test('formatDay takes the day in London, formatLongPlainDate writes the month out', () => {
  expect(formatDay(new Date('2026-07-01T23:30:00Z'))).toBe('2 Jul 2026')
  expect(formatLongPlainDate('2026-03-03')).toBe('3 March 2026')
})

test('formatWeekday adds the year only when it is not the current one', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(formatWeekday('2026-11-24', now)).toBe('Tue 24 Nov')
  expect(formatWeekday('2027-01-05', now)).toBe('Tue 5 Jan 2027')
  expect(formatLongDay('2027-01-05')).toBe('Tuesday 5 January 2027')
  expect(formatTime(new Date('2026-07-01T08:30:00Z'))).toBe('09:30')
})

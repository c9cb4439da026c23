import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, lastOfMonth, weekdayOf } from './plain-date.ts'

const date = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

test.each([
  ['2026-03-03', 36, '2029-03-03'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-02-28', 36, '2028-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
])('addMonths: %s plus %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))

test('addMonths lands in the month counted, on the same day or on the last day', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 120 }), (from, months) => {
      const to = addMonths(from, months)
      const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      expect(monthsOf(to) - monthsOf(from)).toBe(months)
      expect(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01')).toBe(true)
    }),
  )
})

test.each([
  ['2026-03-03', '2026-03-31'],
  ['2028-02-29', '2028-02-29'],
  ['2026-12-31', '2026-12-31'],
])('lastOfMonth: the month of %s ends on %s', (day, last) => expect(lastOfMonth(day)).toBe(last))

test('daysBetween counts the days that addDays added', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

test('weekdayOf counts from Monday', () => {
  expect(weekdayOf('2026-11-16')).toBe(1)
  expect(weekdayOf('2026-11-22')).toBe(7)
})

import { expect, test } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { formatHeld, formatHeldAt } from './format-held.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('formatHeld says weekday and hours of one day, and the first hour of several', () => {
  const day = { firstDay: '2026-12-07', lastDay: '2026-12-07', from: '09:30', until: '16:00' }
  expect(formatHeld(day, now)).toBe('Mon 7 Dec, 09:30–16:00')
  expect(formatHeld({ ...day, lastDay: '2026-12-09' }, now)).toBe('Mon 7 Dec – Wed 9 Dec, 09:30')
  expect(formatHeld({ ...day, lastDay: '2027-01-04' }, now)).toBe('Mon 7 Dec – Mon 4 Jan 2027, 09:30')
  expect(formatHeld(day, new Date('2027-01-01T12:00:00Z'))).toBe('Mon 7 Dec 2026, 09:30–16:00')
})

test('formatHeldAt says the hours by the clock in London', () => {
  const days = { firstDay: '2026-06-29', lastDay: '2026-06-29' }
  const at = { startsAt: londonMoment('2026-06-29', '09:30'), endsAt: londonMoment('2026-06-29', '16:00') }
  expect(formatHeldAt({ ...days, ...at }, now)).toBe('Mon 29 Jun, 09:30–16:00')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../core/plain-date.ts'
import { expiresOn } from './issue-certificate.ts'

test('expiresOn falls on the last day of a month without that day', () => {
  expect(expiresOn('2024-02-29', 36)).toBe('2027-02-28')
  expect(expiresOn('2026-08-31', 1)).toBe('2026-09-30')
})

test('expiresOn lasts no longer than its months, and at most three days less', () => {
  const lastDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
  fc.assert(
    fc.property(lastDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
      const expiry = expiresOn(day, months)
      expect(expiry > day).toBe(true)
      expect(Number(expiry.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
      expect(Number(day.slice(8)) - Number(expiry.slice(8))).toBeLessThanOrEqual(3)
    }),
  )
})

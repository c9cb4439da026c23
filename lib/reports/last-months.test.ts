import { expect, test } from 'vitest'
import { lastMonths } from './last-months.ts'

test('the months up to a day are whole ones, across the end of a year', () => {
  expect(lastMonths('2028-02-29', 3)).toEqual([
    { from: '2027-12-01', to: '2027-12-31' },
    { from: '2028-01-01', to: '2028-01-31' },
    { from: '2028-02-01', to: '2028-02-29' },
  ])
})

test('a year begins eleven months before this one', () => {
  const year = lastMonths('2026-03-31', 12)
  expect(year).toHaveLength(12)
  expect([year[0]?.from, year[10], year[11]?.to]).toEqual([
    '2025-04-01',
    { from: '2026-02-01', to: '2026-02-28' },
    '2026-03-31',
  ])
})

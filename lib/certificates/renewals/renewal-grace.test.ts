import { expect, test } from 'vitest'
import { lastRenewalDay, renewalGrace } from './renewal-grace.ts'

test('lastRenewalDay counts months, and ends with the last day of a shorter month', () => {
  expect([lastRenewalDay('2027-01-31', 1), lastRenewalDay('2027-01-15', 0), lastRenewalDay('2027-11-30', 3)]).toEqual([
    '2027-02-28',
    '2027-01-15',
    '2028-02-29',
  ])
})

test('the grace is a whole number of months up to two years', () => {
  const takes = (months: number) => renewalGrace.schema.safeParse(months).success
  expect([0, 1, 24].filter(takes)).toEqual([0, 1, 24])
  expect([-1, 25, 1.5, Number.NaN].filter(takes)).toEqual([])
})

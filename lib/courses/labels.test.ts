import { expect, test } from 'vitest'
import { lengthOf, validityOf } from './labels.ts'

test('lengthOf writes hours, and over how many days', () => {
  expect(lengthOf({ contactHours: '6.00', days: 1 })).toBe('6 h')
  expect(lengthOf({ contactHours: '4.50', days: 2 })).toBe('4.5 h over 2 days')
})

test.each([
  [36, '3 years'],
  [12, '1 year'],
  [18, '18 months'],
  [1, '1 month'],
])('validityOf writes %i months as %s', (validityMonths, words) => {
  expect(validityOf({ validityMonths })).toBe(words)
})

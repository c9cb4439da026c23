import { expect, test } from 'vitest'
import { shortNumber, shortNumbers } from './short-number.ts'

test.each([
  [0, '0'],
  [14, '14'],
  [999, '999'],
  [1240, '1.24k'],
  [-1500, '-1.5k'],
  [3_500_000, '3.5m'],
  [987_654_321_000, '988bn'],
])('%d is written %s', (value, words) => expect(shortNumber(value)).toBe(words))

test('numbers that would look the same are written in full', () => {
  expect(shortNumbers([1_000_000, 1_000_500, 1_001_000])).toEqual(['1,000,000', '1,000,500', '1,001,000'])
  expect(shortNumbers([1_000_000, 1_250_000, 1_250_000])).toEqual(['1m', '1.25m', '1.25m'])
})

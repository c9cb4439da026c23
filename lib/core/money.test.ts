import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, toDecimal, toPence } from './money.ts'

test('pence and decimal strings are two spellings of one amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
      (pence) => toPence(toDecimal(pence)) === pence,
    ),
  )
})

test('people read pounds with commas and always two decimals', () => {
  expect(formatMoney('1250.00')).toBe('£1,250.00')
  expect(formatMoney('75')).toBe('£75.00')
  expect(formatMoney('-0.5')).toBe('-£0.50')
})

test('what is no amount is refused', () => {
  expect(() => toPence('1,250.00')).toThrow('Not an amount')
  expect(() => toPence('1.005')).toThrow('Not an amount')
})

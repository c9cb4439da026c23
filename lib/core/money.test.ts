import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  formatDecimal,
  formatPence,
  fromDecimal,
  noMoney,
  pence,
  percent,
  share,
  spread,
  subtract,
  times,
  toDecimal,
} from './money.ts'

const most = 9_999_999_999
const anyAmount = fc.integer({ min: -most, max: most }).map(pence)
const anyPrice = fc.nat(most).map(pence)

test('pence takes whole numbers that are exact, and nothing else', () => {
  expect(pence(-7500)).toBe(-7500)
  for (const count of [0.5, 7500.000001, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => pence(count)).toThrow(RangeError)
})

test('add and subtract undo each other, and add takes any number of amounts', () => {
  fc.assert(fc.property(anyAmount, anyAmount, (one, other) => subtract(add(one, other), other) === one))
  expect(add()).toBe(noMoney)
  expect(add(pence(10), pence(20), pence(-5))).toBe(25)
  expect(() => add(pence(Number.MAX_SAFE_INTEGER), pence(1))).toThrow(RangeError)
})

test('times adds an amount to itself', () => {
  fc.assert(
    fc.property(anyAmount, fc.nat(20), (amount, count) => times(amount, count) === add(...Array(count).fill(amount))),
  )
  expect(() => times(pence(100), 0.5)).toThrow(RangeError)
  expect(() => times(pence(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError)
})

test('percent rounds half a penny up', () => {
  expect(percent(pence(5), 10)).toBe(1)
  expect(percent(pence(4), 10)).toBe(0)
  expect(percent(pence(249_95), 10)).toBe(25_00)
  expect(percent(pence(100_00), 25)).toBe(25_00)
  expect(() => percent(pence(100), 12.5)).toThrow(RangeError)
})

test('a share and the rest of it differ from the whole by at most the penny that was rounded', () => {
  fc.assert(
    fc.property(anyPrice, fc.nat(200), fc.integer({ min: 1, max: 200 }), (amount, part, rest) => {
      const whole = part + rest
      const off = subtract(add(share(amount, part, whole), share(amount, rest, whole)), amount)
      expect([0, 1]).toContain(off)
    }),
  )
})

test('share is exact for the largest amounts, whole for the whole and nothing for no part', () => {
  fc.assert(
    fc.property(
      anyPrice,
      fc.integer({ min: 1, max: 10_000 }),
      (amount, whole) => share(amount, whole, whole) === amount,
    ),
  )
  expect(share(pence(Number.MAX_SAFE_INTEGER), 9999, 10_000)).toBe(9_006_298_534_815_517)
  expect(share(pence(100_00), 2, 3)).toBe(66_67)
  expect(share(pence(100), 0, 3)).toBe(noMoney)
})

test('share refuses a negative amount or part and a whole of nothing', () => {
  expect(() => share(pence(-1), 1, 2)).toThrow(RangeError)
  expect(() => share(pence(1), -1, 2)).toThrow(RangeError)
  expect(() => share(pence(1), 1, 0)).toThrow(RangeError)
  expect(() => share(pence(1), 1, 2.5)).toThrow(RangeError)
})

test('pence and decimal strings are two spellings of one amount', () => {
  fc.assert(fc.property(anyAmount, (amount) => fromDecimal(toDecimal(amount)) === amount))
  expect([-1, 0, 5, 7550, 125_000].map((count) => toDecimal(pence(count)))).toEqual([
    '-0.01',
    '0.00',
    '0.05',
    '75.50',
    '1250.00',
  ])
  expect(['75', '75.5', '75.50', '-0.00', '0007.00'].map(fromDecimal)).toEqual([7500, 7550, 7550, 0, 700])
})

test('fromDecimal refuses what is no amount, or too large to be exact', () => {
  for (const text of ['', '1,250.00', '1.005', '£1', ' 1', '1.', '.5', '1e3', '--1', '99999999999999999.00'])
    expect(() => fromDecimal(text)).toThrow(RangeError)
})

test('people read pounds with commas and always two decimals', () => {
  expect(formatPence(pence(125_000))).toBe('£1,250.00')
  expect(formatPence(pence(-50))).toBe('-£0.50')
  expect(formatPence(noMoney)).toBe('£0.00')
  expect(formatDecimal('75')).toBe('£75.00')
  expect(formatDecimal('1234567.8')).toBe('£1,234,567.80')
})

test('formatPence writes what Intl writes for the decimal', () => {
  const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
  fc.assert(fc.property(anyAmount, (amount) => formatPence(amount) === pounds.format(amount / 100)))
})

test('spread gives whole pennies that add up, each within a penny of its exact share', () => {
  const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(anyPrice, weights, (amount, given) => {
      const shares = spread(amount, given)
      expect(add(...shares)).toBe(amount)
      const sum = given.reduce((sum, weight) => sum + weight, 0)
      for (const [place, one] of shares.entries()) {
        const exact = sum === 0 ? amount / given.length : (amount * (given[place] ?? 0)) / sum
        expect(Math.abs(one - exact)).toBeLessThan(1)
      }
    }),
  )
})

test('spread gives the pennies left over to the largest remainders, the earlier share first', () => {
  const shares = (amount: number, ...weights: number[]) => spread(pence(amount), weights)
  expect(shares(100, 1, 1, 1)).toEqual([34, 33, 33])
  expect(shares(101, 1, 1, 1)).toEqual([34, 34, 33])
  expect(shares(10, 1, 2, 4)).toEqual([1, 3, 6])
  expect(shares(7, 0, 0)).toEqual([4, 3])
  expect(shares(7, 0, 5)).toEqual([0, 7])
  expect(shares(10, 7, -2)).toEqual([14, -4])
  for (const [amount, ...weights] of [[-1, 1], [5], [5, 1, -2], [5, 1, -1]] as const)
    expect(() => shares(amount, ...weights)).toThrow(RangeError)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, pence } from '../core/money.ts'
import { discountOf, priceOf } from './rules.ts'

test('priceOf charges four seats in full and five a tenth less', () => {
  expect(priceOf(pence(10_000), 4)).toEqual({ total: 40_000, discount: 0, discountReason: null, final: 40_000 })
  expect(priceOf(pence(10_000), 5)).toEqual({
    total: 50_000,
    discount: 5000,
    discountReason: 'Group of 5: 10 %',
    final: 45_000,
  })
})

test('priceOf rounds half a penny of discount up', () => {
  expect(priceOf(pence(1), 5).discount).toBe(1)
  expect(priceOf(pence(4999), 5).discount).toBe(2500)
})

test('priceOf loses nothing between discount and final price', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000).map(pence), fc.integer({ min: 1, max: 200 }), (seatPrice, seats) => {
      const { total, discount, final } = priceOf(seatPrice, seats)
      expect(add(final, discount)).toBe(total)
      expect(Number.isInteger(discount)).toBe(true)
      expect(Math.abs(discount * 10 - (seats >= 5 ? total : 0))).toBeLessThanOrEqual(5)
    }),
  )
})

test('discountOf takes a tenth off the full price of five seats or more', () => {
  expect(discountOf(pence(50_000), 5)).toEqual(priceOf(pence(10_000), 5))
  expect(discountOf(pence(40_000), 4)).toEqual(priceOf(pence(10_000), 4))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceOf } from './rules.ts'

test('four pay in full, five pay a tenth less', () => {
  expect(priceOf(10_000, 4)).toEqual({ total: 40_000, discount: 0, discountReason: null, final: 40_000 })
  expect(priceOf(10_000, 5)).toEqual({
    total: 50_000,
    discount: 5000,
    discountReason: 'Group of 5: 10 %',
    final: 45_000,
  })
})

test('half a penny rounds up', () => {
  expect(priceOf(1, 5).discount).toBe(1)
  expect(priceOf(4999, 5).discount).toBe(2500)
})

test('nothing is lost between the parts', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 200 }), (seatPrice, seats) => {
      const { total, discount, final } = priceOf(seatPrice, seats)
      expect(final + discount).toBe(total)
      expect(Number.isInteger(discount)).toBe(true)
      expect(Math.abs(discount * 10 - (seats >= 5 ? total : 0))).toBeLessThanOrEqual(5)
    }),
  )
})

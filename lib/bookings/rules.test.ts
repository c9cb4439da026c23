import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, pence } from '../core/money.ts'
import { type Price, priceOf, priceOfSeats, repriceOf } from './rules.ts'

const group = { from: 5, percent: 10 }
const each = (seatPrice: number, seats: number) => Array.from({ length: seats }, () => pence(seatPrice))

test('priceOf charges four seats in full and five a tenth less', () => {
  const none = { discount: 0, discountKind: 'none', discountPercent: null, discountReason: null }
  expect(priceOf(pence(10_000), 4, group)).toEqual({ total: 40_000, ...none, final: 40_000 })
  expect(priceOf(pence(10_000), 5, group)).toEqual({
    total: 50_000,
    discount: 5000,
    discountKind: 'group',
    discountPercent: 10,
    discountReason: 'Group of 5: 10 %',
    final: 45_000,
  })
})

test('priceOf goes by the group discount that the company grants', () => {
  expect(priceOf(pence(10_000), 3, { from: 3, percent: 20 })).toMatchObject({ discount: 6000, discountPercent: 20 })
  expect(priceOf(pence(10_000), 9, { from: 3, percent: 0 })).toMatchObject({ discount: 0, discountKind: 'none' })
})

test('priceOf rounds half a penny of discount up', () => {
  expect(priceOf(pence(1), 5, group).discount).toBe(1)
  expect(priceOf(pence(4999), 5, group).discount).toBe(2500)
})

test('priceOf loses nothing between discount and final price', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000).map(pence), fc.integer({ min: 1, max: 200 }), (seatPrice, seats) => {
      const { total, discount, final } = priceOf(seatPrice, seats, group)
      expect(add(final, discount)).toBe(total)
      expect(Number.isInteger(discount)).toBe(true)
      expect(Math.abs(discount * 10 - (seats >= 5 ? total : 0))).toBeLessThanOrEqual(5)
    }),
  )
})

test('priceOfSeats adds up seats of different prices before the discount', () => {
  const prices = [10_000, 10_000, 12_000, 12_000, 12_000].map(pence)
  expect(priceOfSeats(prices, group)).toMatchObject({ total: 56_000, discount: 5600, final: 50_400 })
})

test('repriceOf calculates a group discount anew and keeps an agreed one, up to the price', () => {
  const five = priceOf(pence(10_000), 5, group)
  const fewer = { before: each(10_000, 5), after: each(10_000, 4) }
  expect(repriceOf(five, fewer, group)).toMatchObject({ total: 40_000, discount: 0, final: 40_000 })
  const agreed: Price = {
    ...priceOf(pence(10_000), 2, group),
    discount: pence(15_000),
    discountKind: 'agreed',
    discountReason: 'Charity',
    final: pence(5000),
  }
  const one = { before: each(10_000, 2), after: each(10_000, 1) }
  expect(repriceOf(agreed, one, group)).toMatchObject({ discount: 10_000, discountReason: 'Charity', final: 0 })
  const three = { before: each(10_000, 2), after: each(10_000, 3) }
  expect(repriceOf(agreed, three, group)).toMatchObject({ discount: 15_000, final: 15_000 })
})

test('repriceOf takes a company’s percentage of the new sum, however many seats there are', () => {
  const company: Price = {
    ...priceOf(pence(10_000), 5, group),
    discount: pence(10_000),
    discountKind: 'company',
    discountPercent: 20,
    final: pence(40_000),
  }
  const fewer = { before: each(10_000, 5), after: each(10_000, 2) }
  expect(repriceOf(company, fewer, group)).toMatchObject({ total: 20_000, discount: 4000, final: 16_000 })
})

test('repriceOf never makes fewer seats dearer, though the group discount is lost', () => {
  const prices = [4000, 11_500, 11_500, 11_500, 11_500].map(pence)
  const before = priceOfSeats(prices, group)
  const left = repriceOf(before, { before: prices, after: prices.slice(1) }, group)
  expect([before.final, left.total, left.final]).toEqual([45_000, 46_000, 45_000])
  expect(repriceOf(left, { before: prices.slice(1), after: prices.slice(2) }, group)).toMatchObject({ final: 34_500 })
})

test('repriceOf keeps total, discount and final in step for any seats', () => {
  const prices = fc.array(fc.nat(100_000).map(pence), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(prices, fc.nat(11), (before, gone) => {
      const after = before.filter((_, place) => place !== gone % before.length)
      const price = priceOfSeats(before, group)
      const left = repriceOf(price, { before, after }, group)
      expect(left.final).toBeLessThanOrEqual(price.final)
      expect(add(left.final, left.discount)).toBe(left.total)
      expect(left.total).toBe(add(...after))
    }),
  )
})

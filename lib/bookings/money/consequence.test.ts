import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, fromDecimal, noMoney, pence } from '../../core/money.ts'
import { type Change, consequenceOf } from './consequence.ts'
import { publishedLadder, readLadder } from './ladder.ts'
import { sayGround, sayMoney } from './say-consequence.ts'

const steps = readLadder(publishedLadder)
if (typeof steps === 'string') throw new Error(steps)

const change = (before: string, after: string, received: string, daysBefore: number, over: Partial<Change> = {}) => ({
  before: fromDecimal(before),
  after: fromDecimal(after),
  charge: noMoney,
  received: fromDecimal(received),
  by: 'customer' as const,
  isPending: false,
  isConsumer: false,
  timing: { daysBefore, daysSince: 40 },
  terms: { steps, coolingOffDays: 14, cap: 100 },
  ...over,
})

const sums = (...given: Parameters<typeof change>) => {
  const { kept, owed, refund, debt } = consequenceOf(change(...given))
  return [kept, owed, refund, debt].map((sum) => sum / 100)
}

test('a whole booking of £450 paid in full gives back what the terms say', () => {
  expect([31, 30, 14, 6].map((days) => sums('450.00', '0.00', '450.00', days))).toEqual([
    [10, 10, 440, 0],
    [225, 225, 225, 0],
    [337.5, 337.5, 112.5, 0],
    [450, 450, 0, 0],
  ])
})

test('one seat of five keeps a part of the price reduction, which is less without the group discount', () => {
  expect([31, 20, 10, 3].map((days) => sums('450.00', '400.00', '450.00', days))).toEqual([
    [10, 410, 40, 0],
    [25, 425, 25, 0],
    [37.5, 437.5, 12.5, 0],
    [50, 450, 0, 0],
  ])
})

test('an unpaid booking owes what is kept, a part-paid one gets back what was paid beyond it', () => {
  expect(sums('450.00', '0.00', '0.00', 20)).toEqual([225, 225, 0, 225])
  expect(sums('450.00', '0.00', '300.00', 20)).toEqual([225, 225, 75, 0])
  expect(sums('450.00', '0.00', '200.00', 20)).toEqual([225, 225, 0, 25])
  expect(sums('450.00', '400.00', '500.00', 40)).toEqual([10, 410, 90, 0])
})

test('what earlier cancellations kept stays owed', () => {
  expect(sums('400.00', '0.00', '450.00', 20, { charge: fromDecimal('25.00') })).toEqual([200, 225, 225, 0])
})

test('the company, an unconfirmed booking and a change of mind give everything back', () => {
  const groundOf = (over: Partial<Change>, days = 3) => {
    const { ground, kept } = consequenceOf(change('100.00', '0.00', '100.00', days, over))
    return [ground, kept / 100]
  }
  expect(groundOf({ by: 'company' })).toEqual(['company', 0])
  expect(groundOf({ isPending: true })).toEqual(['pending', 0])
  const timing = (daysBefore: number, daysSince: number) => ({ isConsumer: true, timing: { daysBefore, daysSince } })
  expect(groundOf(timing(3, 14))).toEqual(['cooling off', 0])
  expect(groundOf(timing(3, 15))).toEqual(['ladder', 100])
  expect(groundOf(timing(0, 1))).toEqual(['ladder', 100])
  expect(groundOf({ ...timing(3, 0), isConsumer: false })).toEqual(['ladder', 100])
  expect(groundOf({ ...timing(3, 0), terms: { steps, coolingOffDays: 0, cap: 100 } })).toEqual(['ladder', 100])
})

test('a cancellation that would raise the price lowers it by nothing', () => {
  expect(consequenceOf(change('90.00', '120.00', '90.00', 3))).toMatchObject({
    ground: 'nothing falls away',
    owed: 9000,
    refund: 0,
  })
})

test('the office may keep another sum, at most the price of what is cancelled', () => {
  expect(sums('450.00', '0.00', '450.00', 20, { keepInstead: noMoney })).toEqual([0, 0, 450, 0])
  expect(sums('450.00', '400.00', '450.00', 40, { keepInstead: fromDecimal('99.00') })).toEqual([50, 450, 0, 0])
  const { policyKept } = consequenceOf(change('450.00', '0.00', '450.00', 20, { keepInstead: noMoney }))
  expect(policyKept).toBe(22_500)
})

test('what is kept, given back and left to pay always adds up to what was agreed', () => {
  const sum = fc.nat(5_000_000).map(pence)
  const given = fc.record({
    before: sum,
    after: sum,
    charge: sum,
    received: sum,
    by: fc.constantFrom('customer' as const, 'company' as const),
    isPending: fc.boolean(),
    isConsumer: fc.boolean(),
    timing: fc.record({ daysBefore: fc.integer({ min: -5, max: 60 }), daysSince: fc.nat(60) }),
    terms: fc.record({ steps: fc.constant(steps), coolingOffDays: fc.nat(30), cap: fc.nat(100) }),
    keepInstead: fc.option(sum, { nil: undefined }),
  })
  fc.assert(
    fc.property(given, (one) => {
      const { fallsAway, kept, owed, refund, debt } = consequenceOf(one)
      expect(kept >= 0 && kept <= fallsAway && fallsAway <= one.before).toBe(true)
      expect(add(owed, fallsAway)).toBe(add(one.before, one.charge, kept))
      expect(add(owed, refund)).toBe(add(one.received, debt))
      expect(refund === 0 || debt === 0).toBe(true)
    }),
  )
})

test('sayGround says why, and sayMoney what happens to the booker’s money', () => {
  const ground = (...given: Parameters<typeof change>) => sayGround(consequenceOf(change(...given)), given[3])
  expect(ground('450.00', '0.00', '450.00', 20)).toBe(
    '20 days before the course, the terms keep £225.00 of the £450.00.',
  )
  expect(ground('450.00', '0.00', '450.00', 1)).toContain('1 day before')
  expect(ground('450.00', '0.00', '450.00', -1)).toBe('The course has begun, so the terms keep £450.00.')
  expect(ground('450.00', '0.00', '450.00', 1, { by: 'company' })).toBe(
    'You are cancelling, so none of the £450.00 is kept.',
  )
  const money = (...given: Parameters<typeof change>) => sayMoney(consequenceOf(change(...given)))
  expect(money('450.00', '0.00', '450.00', 20)).toBe(
    'Under the terms of your booking £225.00 is kept. £225.00 is given back to you.',
  )
  expect(money('450.00', '0.00', '0.00', 20)).toContain('£225.00 is left to pay.')
  expect(money('450.00', '0.00', '0.00', 20, { by: 'company' })).toBe('')
})

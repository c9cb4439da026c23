import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDecimal, pence } from '../../core/money.ts'
import { givenBack, publishedLadder, readLadder, type Step } from './ladder.ts'

const steps = read(publishedLadder)
const back = (sum: string, days: number, cap = 100) => givenBack(fromDecimal(sum), { days, steps, cap }) / 100

function read(text: string): Step[] {
  const known = readLadder(text)
  if (typeof known === 'string') throw new Error(known)
  return known
}

test('readLadder reads a line for each step, and says which line it cannot read', () => {
  expect(steps).toEqual([
    { days: 31, percent: 100, fee: 1000 },
    { days: 15, percent: 50, fee: 0 },
    { days: 7, percent: 25, fee: 0 },
  ])
  expect(readLadder('\n 1 day: 5% \n')).toEqual([{ days: 1, percent: 5, fee: 0 }])
  expect(readLadder('')).toEqual([])
  expect(readLadder('15 days: half')).toContain('“15 days: half” cannot be read')
  expect(readLadder('15 days: 101 %')).toContain('gives back more than was paid')
})

test.for(['7 days: 25 %\n15 days: 50 %', '15 days: 50 %\n15 days: 25 %', '15 days: 25 %\n7 days: 50 %'])(
  'readLadder refuses steps that do not descend: %s',
  (text) => {
    expect(readLadder(text)).toContain('Begin with the most days')
  },
)

test('givenBack follows the published terms at each boundary', () => {
  expect([31, 30, 15, 14, 7, 6, 0, -3].map((days) => back('450.00', days))).toEqual([
    440, 225, 225, 112.5, 112.5, 0, 0, 0,
  ])
  expect([31, 20, 10, 3].map((days) => back('90.00', days))).toEqual([80, 45, 22.5, 0])
  expect([31, 20, 10, 3].map((days) => back('50.00', days))).toEqual([40, 25, 12.5, 0])
  expect([back('150.00', 31), back('75.00', 31)]).toEqual([140, 65])
})

test('givenBack never gives less than the next step would, nor less than nothing', () => {
  expect([back('18.00', 31), back('20.00', 31), back('20.02', 31)]).toEqual([9, 10, 10.02])
  expect(givenBack(pence(500), { days: 40, steps: read('31 days: 100 % less £10.00'), cap: 100 })).toBe(0)
})

test('givenBack gives no more than the cap that a late move left', () => {
  expect([back('450.00', 40, 50), back('450.00', 10, 50), back('450.00', 40, 0)]).toEqual([225, 112.5, 0])
})

test('givenBack never gives less for more days, and always between nothing and all', () => {
  const sums = fc.nat(10_000_000).map(pence)
  fc.assert(
    fc.property(sums, fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 100 }), (sum, days, cap) => {
      const given = givenBack(sum, { days, steps, cap })
      expect(given).toBeGreaterThanOrEqual(givenBack(sum, { days: days - 1, steps, cap }))
      expect(given >= 0 && given <= sum).toBe(true)
    }),
  )
})

import { expect, test } from 'vitest'
import { assumed } from '../compare/model.ts'
import type { Learned, Rates } from '../compare/score-pair.ts'
import { isFar } from './is-far.ts'

const rates: Rates = { people: 1000, matchRate: 0.2, kinOdds: 2 }
const before: Learned = { model: assumed, rates }
const withRates = (over: Partial<Rates>) => isFar(before, { model: assumed, rates: { ...rates, ...over } })

test('isFar from 0.4 bits of a rate on, in either direction', () => {
  // 1.31 is 0.39 bits, 1.33 is 0.41.
  expect([withRates({ people: 1310 }), withRates({ people: 1330 })]).toEqual([false, true])
  expect([withRates({ people: 1000 / 1.31 }), withRates({ people: 1000 / 1.33 })]).toEqual([false, true])
  expect([withRates({ matchRate: 0.262 }), withRates({ matchRate: 0.266 })]).toEqual([false, true])
  expect([withRates({ kinOdds: 2.62 }), withRates({ kinOdds: 2.66 })]).toEqual([false, true])
  expect([withRates({ kinOdds: 2 / 1.31 }), withRates({ kinOdds: 2 / 1.33 })]).toEqual([false, true])
  expect(withRates({ people: 1310, matchRate: 0.262 })).toBe(false)
  expect(withRates({ people: 1310, matchRate: 0.2 / 1.31 })).toBe(true)
})

test('isFar where shares of levels drift that far, all fields together, or dates become doubtful', () => {
  const withGiven = (given: number[], surname = assumed.match.surname) =>
    isFar(before, { rates, model: { ...assumed, match: { ...assumed.match, given, surname } } })
  const spread = (part: number) => [0.8 - part, 0.08, 0.04, 0.02, 0.01, 0.05 + part]
  expect([withGiven(spread(0)), withGiven(spread(0.1)), withGiven(spread(0.2))]).toEqual([false, false, true])
  const surname = [0.7, 0.1, 0.03, 0.02, 0.01, 0.14]
  expect([withGiven(spread(0), surname), withGiven(spread(0.1), surname)]).toEqual([false, true])
  expect(isFar(before, { rates, model: { ...assumed, areDatesDoubtful: true } })).toBe(true)
  expect(isFar(before, before)).toBe(false)
})

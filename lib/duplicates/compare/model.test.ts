import { expect, test } from 'vitest'
import { findingCodes, levelsOf } from './evidence.ts'
import { assumed, oddsOf } from './model.ts'

test('the starting assumptions give each level of each field a share, and the shares add up to one', () => {
  for (const table of [assumed.match, assumed.chance])
    for (const code of findingCodes) {
      expect(table[code]).toHaveLength(levelsOf[code].length)
      expect(table[code].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
    }
})

test('oddsOf takes the chance from how common the value is, where that is known', () => {
  const rare = oddsOf({ code: 'surname', level: 'same', share: 0.0001 }, assumed)
  const common = oddsOf({ code: 'surname', level: 'same', share: 0.01 }, assumed)
  expect([rare.match, common.match]).toEqual([0.8, 0.8])
  expect([rare.chance, common.chance]).toEqual([0.0001, 0.01])
  expect(rare.kin).toBeGreaterThan(0.6)
})

test('oddsOf takes two well-known names for two names rather than one and a slip', () => {
  const slip = oddsOf({ code: 'given', level: 'near' }, assumed)
  const names = oddsOf({ code: 'given', level: 'near', isNamesake: true }, assumed)
  expect(names.match / names.chance).toBeLessThan(slip.match / slip.chance / 10)
})

test('oddsOf expects relatives, too, to have written their last name first', () => {
  const { match, kin } = oddsOf({ code: 'swapped', level: 'part', share: 0.0001 }, assumed)
  expect(kin).toBeGreaterThan(match)
})

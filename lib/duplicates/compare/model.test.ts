import { expect, test } from 'vitest'
import { type Finding, findingCodes, levelsOf } from './evidence.ts'
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

test('oddsOf takes a similar name by chance as often as the name, and a fifth of all slips besides', () => {
  const chanceOf = (finding: Finding) => oddsOf(finding, assumed).chance
  const slips = assumed.chance.given[1] ?? 0
  expect(chanceOf({ code: 'given', level: 'near', share: 0.01 })).toBeCloseTo(0.01 + slips / 5, 9)
  expect(chanceOf({ code: 'given', level: 'similar', share: 0.01 })).toBeCloseTo(0.01 + 0.01 / 5, 9)
  expect(chanceOf({ code: 'given', level: 'same', share: 0.01 })).toBe(0.01)
  expect(chanceOf({ code: 'swapped', level: 'near', share: 0.01 })).toBe(0.01)
  expect(chanceOf({ code: 'given', level: 'near' })).toBe(slips)
})

test('oddsOf counts two well-known names a quarter for one person and four times for two, never more than always', () => {
  const finding = { code: 'given', level: 'near', share: 0.01 } as const
  const [slip, names] = [oddsOf(finding, assumed), oddsOf({ ...finding, isNamesake: true }, assumed)]
  expect(names.match).toBeCloseTo(slip.match / 4, 9)
  expect(names.chance).toBeCloseTo(slip.chance * 4, 9)
  expect(oddsOf({ ...finding, share: 0.5, isNamesake: true }, assumed).chance).toBe(1)
  expect(oddsOf({ ...finding, share: 2 }, assumed).chance).toBe(1)
})

test('relatives share a last name 85 times of 100 as one person would, else as strangers do; colleagues share none', () => {
  const { match, chance, kin, office } = oddsOf({ code: 'surname', level: 'same', share: 0.01 }, assumed)
  expect(kin).toBeCloseTo(0.85 * match + 0.15 * chance, 9)
  expect(office).toBe(chance)
  const birth = oddsOf({ code: 'birth', level: 'same', share: 0.001 }, assumed)
  expect(birth.kin).toBeCloseTo(0.06 * birth.match + 0.94 * birth.chance, 9)
})

test('one name in the place of the other is swapped as often among relatives as in one person’s own records', () => {
  const { chance, kin, office } = oddsOf({ code: 'swapped', level: 'part', share: 0.001 }, assumed)
  expect(kin).toBeCloseTo(0.85 * (0.03 + 0.01) + 0.15 * chance, 9)
  expect(office).toBe(chance)
  const whole = oddsOf({ code: 'swapped', level: 'same', share: 0.001 }, assumed)
  expect(whole.kin).toBeCloseTo(0.01 * whole.match + 0.99 * whole.chance, 9)
})

test('the starting assumptions take dates of birth at their word', () => expect(assumed.areDatesDoubtful).toBe(false))

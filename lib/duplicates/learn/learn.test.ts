import { expect, test } from 'vitest'
import { comparedTraits } from '../../testing/make/compared-person.ts'
import type { Finding } from '../compare/evidence.ts'
import { assumed } from '../compare/model.ts'
import { rarityOf } from '../compare/rarity.ts'
import type { Compared, Learned } from '../compare/score-pair.ts'
import { compareRandom } from './compare-random.ts'
import { countChance, countLevels, withLast } from './count-levels.ts'
import { areDatesDoubtful } from './doubt-dates.ts'
import { doubtFirstNames } from './doubt-first-names.ts'
import { expected, learn } from './learn.ts'
import { shareOut } from './share-out.ts'

/** The findings where everything agrees, with names that one person in a thousand bears, and others in their place. */
function findings(...others: Finding[]): Finding[] {
  const share = 0.001
  const same: Finding[] = [
    { code: 'given', level: 'same', share },
    { code: 'surname', level: 'same', share },
    { code: 'birth', level: 'same', share },
    { code: 'postcode', level: 'same', share },
    { code: 'street', level: 'same', share },
  ]
  const replaced = new Set(others.map(({ code }) => code))
  return [...same.filter(({ code }) => !replaced.has(code)), ...others]
}

function pairs(count: number, found: Finding[], over: Partial<Compared> = {}): Compared[] {
  return Array.from({ length: count }, () => ({ findings: found, hasCompany: false, isFar: false, ...over }))
}

const strangers = pairs(1000, [
  { code: 'given', level: 'different' },
  { code: 'surname', level: 'different' },
  { code: 'birth', level: 'different' },
])

const start: Learned = { model: assumed, rates: { ...expected, people: 1000 } }

test('shareOut shares a pair out among the explanations, and never to one person where it is barred', () => {
  const [pair] = pairs(1, findings())
  const [relative] = pairs(1, findings({ code: 'given', level: 'different' }, { code: 'birth', level: 'different' }))
  const [barred] = pairs(1, findings(), { bar: 'suffix' })
  if (!pair || !relative || !barred) throw new Error('no pairs')
  expect(shareOut(pair, start).match).toBeGreaterThan(0.9)
  expect(shareOut(relative, start).kin).toBeGreaterThan(0.9)
  expect(shareOut(barred, start).match).toBe(0)
})

test('learn counts how often each level occurs among records of one person', () => {
  const wrong = pairs(150, findings({ code: 'birth', level: 'different' }))
  const { model, rates } = learn([...pairs(300, findings()), ...wrong], strangers, 1000)
  expect(model.match.birth.at(-1)).toBeCloseTo(1 / 3, 1)
  expect(model.match.birth[0]).toBeCloseTo(2 / 3, 1)
  expect(rates.matchRate).toBeCloseTo(0.45, 1)
  expect(learn([...pairs(300, findings()), ...wrong], strangers, 1000)).toEqual({ model, rates })
})

test('learn keeps to the starting assumptions in a company of fifty people', () => {
  const { model, rates } = learn(pairs(4, findings()), strangers.slice(0, 100), 50)
  expect(Math.abs(Math.log2((model.match.birth.at(-1) ?? 0) / 0.03))).toBeLessThan(0.3)
  expect(Math.log2(rates.kinOdds)).toBeCloseTo(0, 0)
})

test('countLevels and countChance count what is not said: names not swapped, and no move', () => {
  const counted = countLevels(
    pairs(1000, findings()),
    pairs(1000, []).map(() => ({ match: 1, kin: 0, chance: 0 })),
  )
  expect(counted.swapped.at(-1)).toBeGreaterThan(0.99)
  expect(counted.home[0]).toBeGreaterThan(0.99)
  expect(countChance(strangers, start).given.at(-1)).toBeGreaterThan(assumed.chance.given.at(-1) ?? 0)
})

test('withLast sets the last share and keeps the others in proportion', () => {
  const [first, second, last] = withLast([0.6, 0.2, 0.2], 0.6)
  expect(last).toBe(0.6)
  expect([first, second]).toEqual([expect.closeTo(0.3), expect.closeTo(0.1)])
})

const farApart = { bar: 'generations', isFar: true } as const
const oldDate: Finding = { code: 'birth', level: 'different' }
const slip: Finding = { code: 'surname', level: 'near', share: 0.001 }

test('areDatesDoubtful where misspelt names show dates as wrong as namesakes do', () => {
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.02 } }
  const records = [...pairs(400, findings()), ...pairs(300, findings(slip)), ...pairs(24, findings(oldDate), farApart)]
  const wrong = pairs(18, findings(slip, oldDate), { isFar: true })
  expect(areDatesDoubtful([...records, ...wrong], settled)).toBe(true)
  expect(areDatesDoubtful(records, settled)).toBe(false)
  // Among families, the namesake may be a father.
  const related = { ...settled, rates: { ...settled.rates, kinOdds: 1 } }
  expect(areDatesDoubtful([...records, ...wrong], related)).toBe(false)
})

test('doubtFirstNames takes few other first names for wrong ones, and many for relatives', () => {
  const other: Finding = { code: 'given', level: 'different' }
  const bare = (found: Finding[]) => found.filter(({ code }) => code !== 'birth')
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.1 } }
  const few = doubtFirstNames([...pairs(500, bare(findings())), ...pairs(40, bare(findings(other)))], settled)
  expect(few.rates.kinOdds).toBeLessThan(few.model.match.given.at(-1) ?? 0)
  const many = doubtFirstNames([...pairs(500, bare(findings())), ...pairs(200, bare(findings(other)))], settled)
  expect(many).toEqual(settled)
})

test('the figures learned from one set of records stay as they are, to the fourth place', () => {
  const move: Finding[] = [{ code: 'home', level: 'different' }]
  const swapped: Finding[] = [
    { code: 'swapped', level: 'near', share: 0.0001 },
    { code: 'birth', level: 'same', share: 0.001 },
  ]
  const records = [
    ...pairs(60, findings()),
    ...pairs(9, findings(slip)),
    ...pairs(7, findings({ code: 'given', level: 'different' }, oldDate)),
    ...pairs(5, findings({ code: 'given', level: 'remote' })),
    ...pairs(3, swapped),
    ...pairs(4, [...findings().slice(0, 3), ...move]),
    ...pairs(2, findings(oldDate), farApart),
  ]
  const { model, rates } = learn(records, strangers, 400, 2)
  const round = (numbers: number[]) => numbers.map((each) => Math.round(each * 10_000) / 10_000)
  expect({
    rates: round([rates.people, rates.matchRate, rates.kinOdds]),
    given: round(model.match.given),
    surname: round(model.match.surname),
    swapped: round(model.match.swapped),
    birth: round(model.match.birth),
    home: round(model.match.home),
    street: round(model.match.street),
    chance: round(model.chance.given),
    doubtful: model.areDatesDoubtful,
  }).toEqual({
    rates: [400, 0.382, 0.1679],
    given: [0.9008, 0.0223, 0.0111, 0.0056, 0.049, 0.0111],
    surname: [0.8611, 0.1111, 0.0083, 0.0056, 0.0028, 0.0111],
    swapped: [0.0081, 0.0296, 0.0014, 0.0005, 0.9604],
    birth: [0.9621, 0.0054, 0.0108, 0.0054, 0.0027, 0.0027, 0.0027, 0.0082],
    home: [0.9436, 0.0083, 0.0481],
    street: [0.925, 0.0289, 0.0058, 0.0087, 0.0029, 0.0289],
    chance: [0.005, 0.002, 0.005, 0.005, 0.03, 0.953],
    doubtful: false,
  })
})

test('doubtFirstNames never makes other first names rarer than they were taken to be', () => {
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.1 } }
  const bare = (found: Finding[]) => found.filter(({ code }) => code !== 'birth')
  const { model } = doubtFirstNames(pairs(300, bare(findings())), settled)
  expect(model.match.given.at(-1)).toBeCloseTo(assumed.match.given.at(-1) ?? 0, 4)
})

test('the figures that misspelt names and other first names give stay as they are', () => {
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.1 } }
  const other: Finding = { code: 'given', level: 'different' }
  const bare = (found: Finding[]) => found.filter(({ code }) => code !== 'birth')
  const doubted = doubtFirstNames([...pairs(300, bare(findings())), ...pairs(30, bare(findings(other)))], settled)
  expect([doubted.rates.kinOdds, doubted.model.match.given.at(-1)].map((each) => each?.toFixed(4))).toEqual([
    '0.0337',
    '0.0995',
  ])
})

/** The smallest count, up to `most`, for which something holds. */
function leastOf(most: number, holds: (count: number) => boolean): number | undefined {
  for (let count = 0; count <= most; count++) if (holds(count)) return count
  return undefined
}

test('dates are doubtful from so many wrong ones on, and up to so many namesakes a generation apart', () => {
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.02 } }
  const wrong = (count: number) => pairs(count, findings(slip, oldDate), { isFar: true })
  const near = (count: number) => pairs(count, findings({ code: 'birth', level: 'piece' }))
  const namesakes = (count: number) => pairs(count, findings(oldDate), farApart)
  const base = [...pairs(400, findings()), ...pairs(300, findings(slip))]
  const judge = (some: Compared[], rates = settled.rates) => areDatesDoubtful([...base, ...some], { ...settled, rates })

  expect([
    leastOf(60, (count) => judge([...wrong(count), ...namesakes(4)])),
    leastOf(60, (count) => !judge([...wrong(18), ...namesakes(count)])),
    leastOf(60, (count) => judge(near(count))),
    leastOf(60, (count) => judge([...near(count), ...namesakes(30)])),
  ]).toEqual([4, 47, 4, 15])
  const some = [...wrong(30), ...namesakes(4)]
  expect([0.15, 0.155, 0.16].map((kinOdds) => judge(some, { ...settled.rates, kinOdds }))).toEqual([true, false, false])
})

test('dates of staff and of people with a suffix say nothing, nor do names that differ or are missing', () => {
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.02 } }
  const base = [...pairs(400, findings()), ...pairs(300, findings(slip))]
  const judge = (found: Finding[], over: Partial<Compared> = {}) =>
    areDatesDoubtful([...base, ...pairs(30, found, { isFar: true, ...over })], settled)
  const swapped: Finding[] = [{ code: 'swapped', level: 'same', share: 0.0001 }, ...findings(oldDate).slice(2)]
  expect(judge(findings(slip, oldDate))).toBe(true)
  expect(judge(swapped)).toBe(true)
  for (const bar of ['staff', 'suffix'] as const) expect(judge(findings(slip, oldDate), { bar })).toBe(false)
  for (const level of ['different', 'remote'] as const)
    expect(judge(findings({ code: 'given', level }, oldDate)), level).toBe(false)
  expect(judge(findings(slip, oldDate).filter(({ code }) => code !== 'given'))).toBe(false)
})

test('other first names are taken for wrong ones up to so many of them', () => {
  const settled = { model: assumed, rates: { people: 1000, matchRate: 0.5, kinOdds: 0.1 } }
  const bare = (found: Finding[]) => found.filter(({ code }) => code !== 'birth')
  const doubts = (level: 'different' | 'remote', count: number) => {
    const others = pairs(count, bare(findings({ code: 'given', level })))
    return doubtFirstNames([...pairs(300, bare(findings())), ...others], settled) !== settled
  }
  expect([
    leastOf(120, (count) => !doubts('different', count)),
    leastOf(120, (count) => !doubts('remote', count)),
  ]).toEqual([46, 46])
  const relatives = pairs(40, findings({ code: 'given', level: 'different' }, { code: 'birth', level: 'different' }))
  expect(doubtFirstNames([...pairs(300, bare(findings())), ...relatives], settled)).toBe(settled)
})

test('compareRandom compares everybody with ten others, or with half of fewer, and no two twice', () => {
  const measure = { rarity: rarityOf([]), shareOfBirth: () => 0 }
  const compareAll = (count: number) => {
    const ids = Array.from({ length: count }, (_, nth) => `${100 + nth}`)
    const known = new Map(ids.map((id) => [id, comparedTraits({ id, firstName: `N${id}` })]))
    return compareRandom(ids, known, measure).length
  }
  expect([1, 2, 3, 4, 21, 22, 40].map(compareAll)).toEqual([0, 0, 3, 4, 210, 220, 400])
})

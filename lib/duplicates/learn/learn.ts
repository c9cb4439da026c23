import { assumed, type Model } from '../compare/model.ts'
import type { Compared, Learned, Rates } from '../compare/score-pair.ts'
import { countChance, countLevels, withLast } from './count-levels.ts'
import { areDatesDoubtful } from './doubt-dates.ts'
import { doubtFirstNames } from './doubt-first-names.ts'
import { type Shares, shareOut } from './share-out.ts'

/** The starting assumption: one record in five has a duplicate, with two relatives on record for each duplicate. */
export const expected: Rates = { people: 2, matchRate: 0.2, kinOdds: 2 }

/** The weight of the starting assumption, in people and in pairs. */
const trust = { people: 50, pairs: 5 }

/**
 * Expectation–maximisation: shares each likely pair out among the explanations, then counts the levels and the shares.
 * `random` pairs say how strangers agree. `scale` is how many pairs each of `pairs` stands for.
 */
export function learn(pairs: Compared[], random: Compared[], people: number, scale = 1): Learned {
  const start = { model: { ...assumed, areDatesDoubtful: true }, rates: { ...expected, people: Math.max(2, people) } }
  const chance = countChance(random, { ...start, model: { ...start.model, chance: countChance(random, start) } })
  const open = improve({ ...start, model: { ...start.model, chance } }, pairs, scale, 12)
  const isDoubtful = areDatesDoubtful(pairs, open)
  const settled = isDoubtful
    ? open
    : improve({ ...open, model: { ...open.model, areDatesDoubtful: false } }, pairs, scale, 4)
  return doubtFirstNames(pairs, settled)
}

function improve(start: Learned, pairs: Compared[], scale: number, rounds: number): Learned {
  let { model, rates } = start
  for (let round = 0; round < rounds; round++) {
    const shares = pairs.map((pair) => shareOut(pair, { model, rates }))
    rates = countRates(shares, rates.people, scale)
    model = { ...model, match: tieFirstNames(countLevels(pairs, shares)) }
  }
  return { model, rates }
}

function countRates(shares: Shares[], people: number, scale: number): Rates {
  let matches = 0
  let relatives = 0
  for (const { match, kin } of shares) {
    matches += match * scale
    relatives += kin * scale
  }
  return {
    people,
    matchRate: (matches + trust.people * expected.matchRate) / (people + trust.people),
    kinOdds: (relatives + trust.pairs * expected.kinOdds) / (matches + trust.pairs),
  }
}

/** A wrong first name is taken to be as common as a wrong last name: pairs beyond that are relatives. */
function tieFirstNames(match: Model['match']): Model['match'] {
  return { ...match, given: withLast(match.given, match.surname.at(-1) ?? 0) }
}

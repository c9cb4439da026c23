import { byChance, type Compared, isBarred, type Learned, officeOdds, weigh } from '../compare/score-pair.ts'

/** How likely each explanation of a pair is, from 0 to 1. */
export type Shares = { match: number; kin: number; chance: number }

export function shareOut(pair: Compared, { model, rates }: Learned): Shares {
  const bits = weigh(pair, model)
  const match = isBarred(pair, model) ? 0 : 1
  const kin = rates.kinOdds * 2 ** -bits.kin
  const chance = 2 ** -byChance(bits, rates)
  const all = match + kin + chance + officeOdds * 2 ** -bits.office
  return { match: match / all, kin: kin / all, chance: chance / all }
}

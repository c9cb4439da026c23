import type { Db, Trx } from '../db/types.ts'
import type { Bits } from './evidence.ts'
import { officeOdds, type Rates } from './score-pair.ts'

/** Before anything is known: one record in five has a duplicate, and two relatives are on record for each duplicate. */
const expected: Rates = { people: 2, matchRate: 0.2, kinOdds: 2 }

/** How much what was expected weighs beside what was seen, in people and in pairs. */
const trust = { people: 50, pairs: 10 }

export async function readRates(db: Db): Promise<Rates> {
  const found = await db.selectFrom('duplicateRates').select(['people', 'matchRate', 'kinOdds']).executeTakeFirst()
  return found ?? expected
}

export async function ensureRates(trx: Trx, birthKeyId: string): Promise<void> {
  await trx
    .insertInto('duplicateRates')
    .values({ ...expected, birthKeyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Reckons anew how common duplicates and relatives are. Answers whether scores change enough to look again. */
export async function reviseRates(trx: Trx, people: number): Promise<boolean> {
  const before = await readRates(trx)
  const pairs = await trx
    .selectFrom('duplicatePairs')
    .select(['chance', 'kin', 'office', 'isBarred'])
    .orderBy('userA', 'desc')
    .orderBy('userB', 'desc')
    .limit(20_000)
    .execute()
  const sampled = pairs.length === 20_000
  const after = sampled ? { ...before, people } : estimateRates(pairs, people)
  if (!isFar(before, after)) return false

  await trx.updateTable('duplicateRates').set(after).execute()
  return true
}

const largestDrift = 0.4

function isFar(before: Rates, after: Rates): boolean {
  const bits = ({ people, matchRate, kinOdds }: Rates) => [Math.log2(people / matchRate), Math.log2(kinOdds)]
  const [chance = 0, kin = 0] = bits(before)
  const [newChance = 0, newKin = 0] = bits(after)
  return Math.abs(chance - newChance) > largestDrift || Math.abs(kin - newKin) > largestDrift
}

export type Evidence = Bits & { isBarred: boolean }

/** Expectation and maximisation over the pairs found: each is shared out among the explanations, then the shares are counted. */
export function estimateRates(pairs: Evidence[], people: number): Rates {
  let rates: Rates = { ...expected, people: Math.max(2, people) }
  for (let round = 0; round < 12; round++) {
    let matches = 0
    let relatives = 0
    for (const pair of pairs) {
      const share = shareOut(pair, rates)
      matches += share.match
      relatives += share.kin
    }
    rates = {
      people: rates.people,
      matchRate: (matches + trust.people * expected.matchRate) / (rates.people + trust.people),
      kinOdds: (relatives + trust.pairs * expected.kinOdds) / (matches + trust.pairs),
    }
  }
  return rates
}

function shareOut({ chance, kin, office, isBarred }: Evidence, { people, matchRate, kinOdds }: Rates) {
  const match = isBarred ? 0 : 1
  const related = kinOdds * 2 ** -kin
  const all = match + related + (people / matchRate) * 2 ** -chance + officeOdds * 2 ** -office
  return { match: match / all, kin: related / all }
}

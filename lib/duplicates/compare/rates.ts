import { sql } from 'kysely'
import type { Db, Trx } from '../../db/types.ts'
import type { Bits } from './evidence.ts'
import { officeOdds, type Rates } from './score-pair.ts'

/** The starting assumption: one record in five has a duplicate, with two relatives on record for each duplicate. */
const expected: Rates = { people: 2, matchRate: 0.2, kinOdds: 2 }

/** The weight of the starting assumption, in people and in pairs. */
const trust = { people: 50, pairs: 5 }

export async function readRates(db: Db): Promise<Rates> {
  const found = await db.selectFrom('duplicateRates').select(['people', 'matchRate', 'kinOdds']).executeTakeFirst()
  return found ?? expected
}

/** A person with duplicates has this many more records. Each record of a person pairs with every other. */
export function furtherRecords(matchRate: number): number {
  return Math.max(0, 2 * matchRate - 1)
}

export async function ensureRates(trx: Trx, birthKeyId: string): Promise<void> {
  await trx
    .insertInto('duplicateRates')
    .values({ ...expected, birthKeyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Counts how many people were compared, which in the end changes the estimated rates. */
export async function noteLookedAt(trx: Trx, people: number): Promise<void> {
  await trx
    .updateTable('duplicateRates')
    .set((row) => ({ lookedAt: row('lookedAt', '+', people) }))
    .execute()
}

/** In a large company, one changed person does not justify reading thousands of pairs. */
const leastShare = 0.01

/**
 * Estimates anew how common duplicates and relatives are, once enough people were compared. If that changes scores
 * much, everyone in a pair is queued for regrouping.
 */
export async function reviseRates(trx: Trx, people: number): Promise<void> {
  const enough = trx
    .updateTable('duplicateRates')
    .set({ lookedAt: 0 })
    .where('lookedAt', '>', 0)
    .where('lookedAt', '>=', Math.floor(people * leastShare))
  if ((await enough.executeTakeFirst()).numUpdatedRows === 0n) return

  const before = await readRates(trx)
  const pairs = await trx
    .selectFrom('duplicatePairs')
    .select(['chance', 'kin', 'office', 'isBarred'])
    .where('state', '!=', 'dismissed')
    .orderBy('userA', 'desc')
    .orderBy('userB', 'desc')
    .limit(largestSample)
    .execute()
  const estimated = estimateRates(pairs, people)
  // A sample gives the proportions, but not the totals.
  const after = pairs.length < largestSample ? estimated : { ...estimated, matchRate: before.matchRate }
  if (!isFar(before, after)) return

  await trx.updateTable('duplicateRates').set(after).execute()
  await scoreAnew(trx, after)
}

const largestSample = 20_000

async function scoreAnew(trx: Trx, { people, matchRate, kinOdds }: Rates): Promise<void> {
  const byChance = sql`chance - ${Math.log2(Math.max(people, 2) / matchRate)}::float8`
  const score = sql`least(${byChance}, kin - ${Math.log2(kinOdds)}::float8, office - ${Math.log2(officeOdds)}::float8)`
  await sql`
    update duplicate_pairs set score = greatest(-99, least(999, ${score}))
    where not is_barred and state <> 'dismissed'`.execute(trx)
  await sql`
    insert into duplicate_queue (user_id, is_changed)
    select distinct unnest(array[user_a, user_b]), false from duplicate_pairs where state <> 'dismissed'`.execute(trx)
}

const largestDrift = 0.4

function isFar(before: Rates, after: Rates): boolean {
  const bits = ({ people, matchRate, kinOdds }: Rates) => [Math.log2(people / matchRate), Math.log2(kinOdds)]
  const [chance = 0, kin = 0] = bits(before)
  const [newChance = 0, newKin = 0] = bits(after)
  return Math.abs(chance - newChance) > largestDrift || Math.abs(kin - newKin) > largestDrift
}

export type Evidence = Bits & { isBarred: boolean }

/**
 * Expectation–maximisation over the stored pairs: shares each pair out among the explanations, then counts the shares.
 */
function estimateRates(pairs: Evidence[], people: number): Rates {
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

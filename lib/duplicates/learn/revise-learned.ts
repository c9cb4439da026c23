import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import type { ScoredPair } from '../compare/compare-candidates.ts'
import { readTraits } from '../compare/comparer.ts'
import { measureFor } from '../compare/measure.ts'
import { comparePair, judge, type Learned, type Measure } from '../compare/score-pair.ts'
import type { Traits } from '../compare/traits.ts'
import { compareRandom, pickRandom } from './compare-random.ts'
import { countFurther } from './count-further.ts'
import { isFar } from './is-far.ts'
import { learn } from './learn.ts'
import { keepLearned, readLearned } from './read-learned.ts'
import { weighAgain } from './weigh-again.ts'

/** Counts the people who were compared. Enough of them make the finder learn again. */
export async function noteLookedAt(trx: Trx, people: number): Promise<void> {
  await trx
    .updateTable('duplicateRates')
    .set((row) => ({ lookedAt: row('lookedAt', '+', people) }))
    .execute()
}

/** In a large company, one changed person does not justify reading thousands of pairs. */
const leastShare = 0.01

/**
 * Learns again how records of one person agree, once enough people were compared. If scores change much, queues everyone
 * in a pair for regrouping.
 */
export async function reviseLearned(trx: Trx, keyring: Keyring, people: number): Promise<void> {
  const enough = trx
    .updateTable('duplicateRates')
    .set({ lookedAt: 0 })
    .where('lookedAt', '>', 0)
    .where('lookedAt', '>=', Math.floor(people * leastShare))
  if ((await enough.executeTakeFirst()).numUpdatedRows === 0n) return

  const before = await readLearned(trx)
  const pairs = await listPairs(trx)
  const after = await learnFrom(trx, keyring, pairs, people)
  if (!isFar(before, after)) return
  await keepLearned(trx, after)
  await weighAgain(trx, keyring, pairs, after)
  await sql`
    insert into duplicate_queue (user_id, is_changed)
    select distinct unnest(array[user_a, user_b]), false from duplicate_pairs where state <> 'dismissed'`.execute(trx)
}

/** Learns twice: the first round says better which records are one person’s, so the second counts people better. */
async function learnFrom(trx: Trx, keyring: Keyring, pairs: ScoredPair[], people: number): Promise<Learned> {
  const sample = pairs.slice(0, largestSample)
  const random = await pickRandom(trx)
  const ids = new Set([...random, ...sample.flatMap(({ userA, userB }) => [userA, userB])])
  const traits = await readTraits(trx, keyring, [...ids])
  const learnOnce = async () => {
    await countFurther(trx, pairs)
    const measure = await measureFor(trx, keyring, [...traits.values()])
    const found = compareSample(sample, traits, measure)
    const compared = found.map((each) => each.compared)
    const strangers = compareRandom(random, traits, measure)
    const learned = learn(compared, strangers, people, pairs.length / Math.max(1, sample.length))
    for (const { pair, compared } of found) pair.score = judge(compared, learned)
    return learned
  }
  await learnOnce()
  return learnOnce()
}

function compareSample(sample: ScoredPair[], traits: Map<string, Traits>, measure: Measure) {
  return sample.flatMap((pair) => {
    const [a, b] = [traits.get(pair.userA), traits.get(pair.userB)]
    return a && b ? [{ pair, compared: comparePair(a, b, measure) }] : []
  })
}

const largestSample = 20_000

/** Lists pairs in a random order, but always the same one. */
async function listPairs(trx: Trx): Promise<ScoredPair[]> {
  const { rows } = await sql<ScoredPair>`
    select user_a, user_b, score::float8 from duplicate_pairs where state <> 'dismissed'
    order by hashtextextended(user_a::text || user_b::text, 0), user_a, user_b`.execute(trx)
  return rows
}

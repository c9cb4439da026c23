import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { findingCodes } from '../compare/evidence.ts'
import type { Compared, Learned } from '../compare/score-pair.ts'
import { compareRandom } from './compare-random.ts'
import { countFurther } from './count-further.ts'
import { learn } from './learn.ts'
import { keepLearned, readLearned } from './read-learned.ts'
import { readCompared } from './stored.ts'

/** Counts how many people were compared, which in the end changes what is learned. */
export async function noteLookedAt(trx: Trx, people: number): Promise<void> {
  await trx
    .updateTable('duplicateRates')
    .set((row) => ({ lookedAt: row('lookedAt', '+', people) }))
    .execute()
}

/** In a large company, one changed person does not justify reading thousands of pairs. */
const leastShare = 0.01

/**
 * Learns anew how records of one person agree, once enough people were compared. If that changes scores much, everyone
 * in a pair is queued for regrouping, and people are counted once more when that is done.
 */
export async function reviseLearned(trx: Trx, keyring: Keyring, people: number): Promise<void> {
  const enough = trx
    .updateTable('duplicateRates')
    .set({ lookedAt: 0 })
    .where('lookedAt', '>', 0)
    .where('lookedAt', '>=', Math.floor(people * leastShare))
  if ((await enough.executeTakeFirst()).numUpdatedRows === 0n) return

  const before = await readLearned(trx)
  const after = await learnFromPairs(trx, keyring, people)
  if (!isFar(before, after)) return
  await keepLearned(trx, after)
  await trx.updateTable('duplicateRates').set({ isRecountDue: true }).execute()
  await queueEverybody(trx)
}

/** Learns once more when groups say which records are one person's. Returns how many are to be grouped again. */
export async function recount(trx: Trx, keyring: Keyring, people: number): Promise<number> {
  const due = trx.updateTable('duplicateRates').set({ isRecountDue: false }).where('isRecountDue', '=', true)
  if ((await due.executeTakeFirst()).numUpdatedRows === 0n) return 0
  await countFurther(trx)
  await keepLearned(trx, await learnFromPairs(trx, keyring, people))
  return queueEverybody(trx)
}

const largestSample = 20_000

async function learnFromPairs(trx: Trx, keyring: Keyring, people: number): Promise<Learned> {
  const { rows } = await sql<{ compared: unknown; all: number }>`
    select compared, count(*) over ()::integer as all from duplicate_pairs
    where state <> 'dismissed' and compared is not null
    order by hashtextextended(user_a::text || user_b::text, 0), user_a, user_b limit ${largestSample}`.execute(trx)
  const pairs = rows.map(({ compared }): Compared => readCompared(compared))
  const scale = (rows[0]?.all ?? 0) / Math.max(1, rows.length)
  return learn(pairs, await compareRandom(trx, keyring), people, scale)
}

async function queueEverybody(trx: Trx): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into duplicate_queue (user_id, is_changed)
    select distinct unnest(array[user_a, user_b]), false from duplicate_pairs where state <> 'dismissed'`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

const largestDrift = 0.4

/** Whether scores change by more than this many bits for a usual pair. */
function isFar(before: Learned, after: Learned): boolean {
  if (before.model.areDatesDoubtful !== after.model.areDatesDoubtful) return true
  const bits = ({ rates }: Learned) => [Math.log2(rates.people / rates.matchRate), Math.log2(rates.kinOdds)]
  const [chance = 0, kin = 0] = bits(before)
  const [newChance = 0, newKin = 0] = bits(after)
  return Math.max(Math.abs(chance - newChance), Math.abs(kin - newKin), driftOf(before, after)) > largestDrift
}

function driftOf({ model: before }: Learned, { model: after }: Learned): number {
  return findingCodes.reduce((sum, code) => {
    const moved = after.match[code].map(
      (share, place) => share * Math.abs(Math.log2(share / at(before.match[code], place))),
    )
    return sum + moved.reduce((total, each) => total + each, 0)
  }, 0)
}

function at(shares: number[], place: number): number {
  return shares[place] ?? 1
}

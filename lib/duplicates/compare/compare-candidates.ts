import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { findCandidates, type Pair } from '../keys.ts'
import { readLearned } from '../learn/read-learned.ts'
import { readPeople } from '../read-people.ts'
import { measureFor } from './measure.ts'
import { byChance, type Compared, comparePair, judge, type Learned, scoreOf, weigh } from './score-pair.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Compares these people with everyone who shares enough keys with them, and stores the likely pairs. */
export async function compareCandidates(trx: Trx, keyring: Keyring, ids: string[]): Promise<void> {
  const asked = sql`(select user_id, unnest(keys) as key from duplicate_people where user_id = any(${ids}::uuid[]))`
  const learned = await readLearned(trx)
  const rows = await comparePairs(trx, keyring, await findCandidates(trx, asked), learned)
  await keepPairs(
    trx,
    ids,
    rows.filter(({ compared }) => isWorthKeeping(compared, learned)),
  )
}

/** Compares the stored pairs of these people anew, as people are counted and weighed now. */
export async function compareStored(trx: Trx, keyring: Keyring, ids: string[]): Promise<void> {
  const pairs = await trx
    .selectFrom('duplicatePairs')
    .select(['userA', 'userB'])
    .where('state', '!=', 'dismissed')
    .where((row) => row.or([row('userA', '=', row.fn.any(row.val(ids))), row('userB', '=', row.fn.any(row.val(ids)))]))
    .execute()
  const rows = await comparePairs(trx, keyring, pairs, await readLearned(trx))
  await sql`
    update duplicate_pairs set score = fresh.score, compared = fresh.compared
    from ${pairRows(rows)} where duplicate_pairs.user_a = fresh.user_a and duplicate_pairs.user_b = fresh.user_b`.execute(
    trx,
  )
}

export async function readTraits(trx: Trx, keyring: Keyring, ids: string[]): Promise<Map<string, Traits>> {
  const people = await readPeople(trx, keyring, ids)
  return new Map(people.map((person) => [person.id, traitsOf(person)]))
}

type PairRow = Pair & { score: number; compared: Compared }

async function comparePairs(trx: Trx, keyring: Keyring, pairs: Pair[], learned: Learned): Promise<PairRow[]> {
  const people = await readTraits(trx, keyring, [...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
  const measure = await measureFor(trx, keyring, [...people.values()])
  return pairs.flatMap(({ userA, userB }) => {
    const [a, b] = [people.get(userA), people.get(userB)]
    if (!a || !b) return []
    const compared = comparePair(a, b, measure)
    return [{ userA, userB, score: judge(compared, learned), compared }]
  })
}

/** A pair below this may still rise above the threshold when more is learned. */
const lowest = -8

/** Colleagues share a switchboard and no name; their pairs would fill the table. */
function isWorthKeeping(compared: Compared, { model, rates }: Learned): boolean {
  const names = compared.findings.filter(({ code }) => code === 'given' || code === 'surname')
  const isOther = names.length === 2 && names.every(({ level }) => level === 'different' || level === 'remote')
  const bits = weigh(compared, model)
  return isOther ? scoreOf(bits, rates) > lowest : byChance(bits, rates) > lowest
}

async function keepPairs(trx: Trx, ids: string[], rows: PairRow[]): Promise<void> {
  await sql`
    delete from duplicate_pairs
    where state <> 'dismissed' and (user_a = any(${ids}::uuid[]) or user_b = any(${ids}::uuid[]))`.execute(trx)
  await sql`
    insert into duplicate_pairs (user_a, user_b, score, compared) select * from ${pairRows(rows)}
    on conflict (user_a, user_b) do nothing`.execute(trx)
}

function pairRows(rows: PairRow[]) {
  return sql`unnest(
    ${rows.map(({ userA }) => userA)}::uuid[], ${rows.map(({ userB }) => userB)}::uuid[],
    ${rows.map(({ score }) => clip(score))}::numeric[], ${rows.map(({ compared }) => JSON.stringify(compared))}::jsonb[]
  ) as fresh (user_a, user_b, score, compared)`
}

/** Rounded as the database stores a score. */
export function clip(score: number): number {
  return Math.round(Math.max(-99, Math.min(999, score)) * 100) / 100
}

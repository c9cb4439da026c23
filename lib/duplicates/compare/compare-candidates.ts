import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { findCandidates, type Pair } from '../keys.ts'
import { countPeople } from '../learn/count-people.ts'
import { readLearned } from '../learn/read-learned.ts'
import { openComparer } from './comparer.ts'
import { byChance, type Compared, judge, type Learned, scoreOf, weigh } from './score-pair.ts'

/** Compares these people with everyone who shares enough keys with them, and stores the likely pairs. */
export async function compareCandidates(trx: Trx, keyring: Keyring, ids: string[]): Promise<void> {
  const asked = sql`(select user_id, unnest(keys) as key from duplicate_people where user_id = any(${ids}::uuid[]))`
  const pairs = await findCandidates(trx, asked)
  const comparer = openComparer(trx, keyring)
  await comparer.load([...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
  const { model, rates } = await readLearned(trx)
  // Before the finder first learns, the stored number of people is zero.
  const learned = { model, rates: { ...rates, people: Math.max(rates.people, await countPeople(trx)) } }

  const rows = pairs.flatMap((pair) => {
    const compared = comparer.compare(pair.userA, pair.userB)
    return compared && isWorthKeeping(compared, learned) ? [{ ...pair, score: judge(compared, learned) }] : []
  })
  await keepPairs(trx, ids, rows)
}

export type ScoredPair = Pair & { score: number }

/** A pair below this may still rise above the threshold when more is learned. */
const lowest = -8

/** Colleagues share a switchboard and no name; their pairs would fill the table. */
function isWorthKeeping(compared: Compared, { model, rates }: Learned): boolean {
  const names = compared.findings.filter(({ code }) => code === 'given' || code === 'surname')
  const isOther = names.length === 2 && names.every(({ level }) => level === 'different' || level === 'remote')
  const bits = weigh(compared, model)
  return isOther ? scoreOf(bits, rates) > lowest : byChance(bits, rates) > lowest
}

async function keepPairs(trx: Trx, ids: string[], rows: ScoredPair[]): Promise<void> {
  await sql`
    delete from duplicate_pairs
    where state <> 'dismissed' and (user_a = any(${ids}::uuid[]) or user_b = any(${ids}::uuid[]))`.execute(trx)
  await sql`
    insert into duplicate_pairs (user_a, user_b, score) select * from ${pairRows(rows)}
    on conflict (user_a, user_b) do nothing`.execute(trx)
}

export function pairRows(rows: ScoredPair[]) {
  return sql`unnest(
    ${rows.map(({ userA }) => userA)}::uuid[], ${rows.map(({ userB }) => userB)}::uuid[],
    ${rows.map(({ score }) => clip(score))}::numeric[]
  ) as fresh (user_a, user_b, score)`
}

/** Rounded as the database stores a score. */
export function clip(score: number): number {
  return Math.round(Math.max(-99, Math.min(999, score)) * 100) / 100
}

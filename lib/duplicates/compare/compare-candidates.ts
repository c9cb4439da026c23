import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { findCandidates, type Pair } from '../keys.ts'
import { readPeople } from '../read-people.ts'
import { measureFor } from './measure.ts'
import { readRates } from './rates.ts'
import { byChance, type Compared, comparePair, scoreOf } from './score-pair.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Compares these people with everyone who shares a key with them, and stores the likely pairs. */
export async function compareCandidates(trx: Trx, keyring: Keyring, ids: string[]): Promise<void> {
  const asked = sql`(select user_id, unnest(keys) as key from duplicate_people where user_id = any(${ids}::uuid[]))`
  const pairs = await findCandidates(trx, asked)
  const people = await readTraits(trx, keyring, [...new Set(pairs.flatMap(({ userA, userB }) => [userA, userB]))])
  const measure = await measureFor(trx, keyring, [...people.values()])
  const rates = await readRates(trx)

  const rows = pairs.flatMap(({ userA, userB }) => {
    const [a, b] = [people.get(userA), people.get(userB)]
    if (!a || !b) return []
    const compared = comparePair(a, b, measure)
    const score = compared.isBarred ? barred : scoreOf(compared.bits, rates)
    return byChance(compared.bits, rates) > 0 && isLinked(compared) ? [{ userA, userB, score, ...compared }] : []
  })
  await keepPairs(trx, ids, rows)
}

const barred = -99

/** Colleagues share a switchboard and nothing else; their pairs would fill the table. */
function isLinked({ isBarred, findings }: Compared): boolean {
  return !isBarred || !findings.some(({ code, level }) => code === 'surname' && level === 'different')
}

export async function readTraits(trx: Trx, keyring: Keyring, ids: string[]): Promise<Map<string, Traits>> {
  const people = await readPeople(trx, keyring, ids)
  return new Map(people.map((person) => [person.id, traitsOf(person)]))
}

type PairRow = Compared & Pair & { score: number }

async function keepPairs(trx: Trx, ids: string[], rows: PairRow[]): Promise<void> {
  await sql`
    delete from duplicate_pairs
    where state <> 'dismissed' and (user_a = any(${ids}::uuid[]) or user_b = any(${ids}::uuid[]))`.execute(trx)

  const column = <T>(read: (row: PairRow) => T) => rows.map(read)
  await sql`
    insert into duplicate_pairs (user_a, user_b, score, chance, kin, office, is_barred)
    select * from unnest(
      ${column(({ userA }) => userA)}::uuid[], ${column(({ userB }) => userB)}::uuid[],
      ${column(({ score }) => clip(score))}::numeric[], ${column(({ bits }) => bits.chance)}::float8[],
      ${column(({ bits }) => bits.kin)}::float8[], ${column(({ bits }) => bits.office)}::float8[],
      ${column(({ isBarred }) => isBarred)}::boolean[]
    )
    on conflict (user_a, user_b) do nothing`.execute(trx)
}

/** Rounded as the database stores a score. */
export function clip(score: number): number {
  return Math.round(Math.max(-99, Math.min(999, score)) * 100) / 100
}

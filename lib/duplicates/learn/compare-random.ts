import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { type Compared, comparePair, type Measure } from '../compare/score-pair.ts'
import type { Traits } from '../compare/traits.ts'

const mostPeople = 2000
const partners = 10

/** Picks people at random, but the same ones until a person is added. */
export async function pickRandom(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from duplicate_people order by hashtextextended(user_id::text, 0), user_id limit ${mostPeople}`.execute(
    trx,
  )
  return rows.map(({ userId }) => userId)
}

/** Compares each of these people with a few of the others. */
export function compareRandom(ids: string[], traits: Map<string, Traits>, measure: Measure): Compared[] {
  const people = ids.flatMap((id) => traits.get(id) ?? [])
  const most = Math.min(partners, Math.floor((people.length - 1) / 2))
  const others = (index: number) =>
    Array.from({ length: Math.max(0, most) }, (_, step) => people[(index + step + 1) % people.length])
  return people.flatMap((one, index) =>
    others(index).flatMap((other) => (other ? [comparePair(one, other, measure)] : [])),
  )
}

import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { readTraits } from '../compare/comparer.ts'
import { measureFor } from '../compare/measure.ts'
import { type Compared, comparePair } from '../compare/score-pair.ts'

const mostPeople = 2000
const partners = 10

/** Compares people picked at random with one another. The same people are picked while none is added. */
export async function compareRandom(trx: Trx, keyring: Keyring): Promise<Compared[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from duplicate_people order by hashtextextended(user_id::text, 0), user_id limit ${mostPeople}`.execute(
    trx,
  )
  const found = await readTraits(
    trx,
    keyring,
    rows.map(({ userId }) => userId),
  )
  const people = rows.flatMap(({ userId }) => found.get(userId) ?? [])
  const measure = await measureFor(trx, keyring, people)
  const most = Math.min(partners, Math.floor((people.length - 1) / 2))
  return people.flatMap((one, index) =>
    Array.from({ length: Math.max(0, most) }, (_, step) => people[(index + step + 1) % people.length]).flatMap(
      (other) => (other ? [comparePair(one, other, measure)] : []),
    ),
  )
}

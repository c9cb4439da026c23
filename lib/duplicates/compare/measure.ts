import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { birthKeyOf } from '../read-people.ts'
import { hashBirth, rarityOf, termsOf } from './rarity.ts'
import type { Measure } from './score-pair.ts'
import type { Traits } from './traits.ts'

/** The statistics for comparing these people: how many others share their names, towns and so on. */
export async function measureFor(db: Db, keyring: Keyring, people: Traits[]): Promise<Measure> {
  const birthKey = birthKeyOf(keyring)
  const terms = [...new Set(people.flatMap((traits) => termsOf(traits, birthKey)))]
  const { rows } = await sql<{ term: string; people: number; further: number }>`
    select given.term, duplicate_terms.people, duplicate_terms.further
    from unnest(${['', ...terms]}::text[]) given (term)
    join duplicate_terms on duplicate_terms.term = hashtextextended(given.term, 0)`.execute(db)
  const hashes = new Map(people.map(({ birth }) => [birth, hashBirth(birth, birthKey)]))
  const rarity = rarityOf(
    new Map(rows.map(({ term, people }) => [term, people])),
    new Map(rows.map(({ term, further }) => [term, further])),
  )
  return { rarity, shareOfBirth: (birth) => rarity.shareOf('birth', hashes.get(birth) ?? '') }
}

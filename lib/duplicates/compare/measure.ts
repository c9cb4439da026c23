import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { birthKeyOf } from '../read-people.ts'
import { type Count, hashBirth, rarityOf, termsOf } from './rarity.ts'
import type { Measure } from './score-pair.ts'
import type { Traits } from './traits.ts'

/** The statistics for comparing these people: how many others share their names, towns and so on. */
export async function measureFor(db: Db, keyring: Keyring, people: Traits[]): Promise<Measure> {
  const { measure, add } = openMeasure(db, keyring)
  await add(people)
  return measure
}

/** Statistics that `add` extends to more people, reading each count once. */
export function openMeasure(db: Db, keyring: Keyring): { measure: Measure; add: (people: Traits[]) => Promise<void> } {
  const birthKey = birthKeyOf(keyring)
  const known = new Set<string>()
  const hashes = new Map<string, string>()
  const rarity = rarityOf([])

  const add = async (people: Traits[]) => {
    const terms = new Set(people.flatMap((traits) => termsOf(traits, birthKey)).filter((term) => !known.has(term)))
    for (const term of terms) known.add(term)
    for (const { birth } of people) if (!hashes.has(birth)) hashes.set(birth, hashBirth(birth, birthKey))
    if (terms.size > 0) rarity.add(await readCounts(db, [...terms]))
  }
  return { measure: { rarity, shareOfBirth: (birth) => rarity.shareOf('birth', hashes.get(birth) ?? '') }, add }
}

async function readCounts(db: Db, terms: string[]): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select given.term, duplicate_terms.people, duplicate_terms.further
    from unnest(${terms}::text[]) given (term)
    join duplicate_terms on duplicate_terms.term = hashtextextended(given.term, 0)`.execute(db)
  return rows
}

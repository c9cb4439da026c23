import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { readPeople } from '../read-people.ts'
import { openMeasure } from './measure.ts'
import { type Compared, comparePair } from './score-pair.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Compares people by their ids, reading each person and comparing each pair once. */
export type Comparer = {
  load: (ids: string[]) => Promise<void>
  /** Undefined for a person who was not loaded or cannot be found. */
  find: (id: string) => Traits | undefined
  compare: (a: string, b: string) => Compared | undefined
}

export function openComparer(trx: Trx, keyring: Keyring): Comparer {
  const people = new Map<string, Traits | undefined>()
  const compared = new Map<string, Compared>()
  const { measure, add } = openMeasure(trx, keyring)

  return {
    load: async (ids) => {
      const missing = ids.filter((id) => !people.has(id))
      if (missing.length === 0) return
      for (const id of missing) people.set(id, undefined)
      const found = await readTraits(trx, keyring, missing)
      for (const [id, traits] of found) people.set(id, traits)
      await add([...found.values()])
    },
    find: (id) => people.get(id),
    compare: (a, b) => {
      const [one, other] = [people.get(a), people.get(b)]
      if (!one || !other) return undefined
      const name = nameOf(a, b)
      const known = compared.get(name) ?? comparePair(one, other, measure)
      compared.set(name, known)
      return known
    },
  }
}

export async function readTraits(trx: Trx, keyring: Keyring, ids: string[]): Promise<Map<string, Traits>> {
  const people = await readPeople(trx, keyring, ids)
  return new Map(people.map((person) => [person.id, traitsOf(person)]))
}

/** A key for a pair, the same in either order. */
export function nameOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

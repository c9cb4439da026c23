import { createHmac, type KeyObject } from 'node:crypto'
import type { Traits } from './traits.ts'

/** How often a value of a kind occurs among people, from 0 to 1, and how many people have it. */
export type Rarity = {
  shareOf: (kind: string, value: string) => number
  bearersOf: (kind: string, value: string) => number
}

/** The values counted for each person. The date of birth is hashed with a key. */
export function termsOf(traits: Traits, birthKey: KeyObject): string[] {
  const { given, surname, city, postcode, street, county, company, birth } = traits
  const terms = [
    ['given', given],
    ['surname', surname],
    ['city', city],
    ['postcode', postcode],
    ['street', street],
    ['county', county],
    ['company', company],
    ['birth', birth && hashBirth(birth, birthKey)],
  ]
  return ['', ...terms.filter(([, value]) => value !== '').map(([kind, value]) => `${kind} ${value}`)]
}

/**
 * The two people being compared, and any `further` records of the same person, are taken out of the count, since they
 * say nothing about rarity. Half a person always remains.
 */
export function rarityOf(people: Map<string, number>, further = 0): Rarity {
  const all = Math.max(1, people.get('') ?? 1)
  const kinds = byKind(people)
  const bearersOf = (kind: string, value: string) => kinds.get(kind)?.get(value) ?? 1
  return {
    shareOf: (kind, value) => (Math.max(0, bearersOf(kind, value) - 2 - further) + 0.5) / (all + 20),
    bearersOf,
  }
}

/** Cached, because each pair asks a dozen times: building a term costs more than looking it up. */
function byKind(people: Map<string, number>): Map<string, Map<string, number>> {
  const kinds = new Map<string, Map<string, number>>()
  for (const [term, count] of people) {
    const space = term.indexOf(' ')
    const kind = term.slice(0, Math.max(0, space))
    const values = kinds.get(kind) ?? new Map<string, number>()
    kinds.set(kind, values.set(term.slice(space + 1), count))
  }
  return kinds
}

export function hashBirth(part: string, birthKey: KeyObject): string {
  return createHmac('sha256', birthKey).update(part).digest('base64url').slice(0, 22)
}

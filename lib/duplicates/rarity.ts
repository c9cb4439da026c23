import { createHmac } from 'node:crypto'
import type { Traits } from './traits.ts'

/** Tells how often a value occurs among people, from 0 to 1. */
export type Rarity = { shareOf: (term: string) => number; bearersOf: (term: string) => number }

/** What is counted of each person. The date of birth goes in hashed with a key, never as it is. */
export function termsOf(traits: Traits, birthKey: Buffer): string[] {
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

/** Of the bearers the two who are compared say nothing about how rare a value is; half a bearer remains in any case. */
export function rarityOf(people: Map<string, number>): Rarity {
  const all = Math.max(1, people.get('') ?? 1)
  return {
    shareOf: (term) => (Math.max(0, (people.get(term) ?? 1) - 2) + 0.5) / (all + 20),
    bearersOf: (term) => people.get(term) ?? 1,
  }
}

export function hashBirth(part: string, birthKey: Buffer): string {
  return createHmac('sha256', birthKey).update(part).digest('base64url').slice(0, 22)
}

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

/** Half a bearer is added to everybody's, so that a value seen once is rare but not impossible. */
export function rarityOf(people: Map<string, number>): Rarity {
  const all = Math.max(1, people.get('') ?? 1)
  return {
    shareOf: (term) => ((people.get(term) ?? 1) + 0.5) / (all + 50),
    bearersOf: (term) => people.get(term) ?? 1,
  }
}

export function hashBirth(part: string, birthKey: Buffer): string {
  return createHmac('sha256', birthKey).update(part).digest('base64url').slice(0, 22)
}

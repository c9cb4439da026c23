import { createHmac, type KeyObject } from 'node:crypto'
import type { Level } from './evidence.ts'
import type { Traits } from './traits.ts'

/** How often a value of a kind occurs among people, from 0 to 1, and how many people have it. */
export type Rarity = {
  shareOf: (kind: string, value: string) => number
  bearersOf: (kind: string, value: string) => number
  /** How often others have the value, or the commoner of two that are nearly the same; undefined for other levels. */
  shareOfLevel: (kind: string, level: Level, a: string, b: string) => number | undefined
}

/** The values counted for each person. The date of birth is hashed with a key. */
export function termsOf(traits: Traits, birthKey: KeyObject): string[] {
  const { given, surname, city, postcode, street, place, county, company, birth } = traits
  const terms = [
    ['given', given],
    ['surname', surname],
    ['city', city],
    ['postcode', postcode],
    ['street', street],
    ['place', place],
    ['county', county],
    ['company', company],
    ['birth', birth && hashBirth(birth, birthKey)],
  ]
  return ['', ...terms.filter(([, value]) => value !== '').map(([kind, value]) => `${kind} ${value}`)]
}

/**
 * `further` are the records beyond one for each person: a value counts once for a person, however often it was written
 * down. Those being compared are taken out of the count, since they say nothing about rarity.
 */
export function rarityOf(people: Map<string, number>, further = new Map<string, number>(), _rate = 0): Rarity {
  const all = Math.max(1, (people.get('') ?? 1) - (further.get('') ?? 0))
  const kinds = byKind(people)
  const extra = byKind(further)
  const bearersOf = (kind: string, value: string) =>
    (kinds.get(kind)?.get(value) ?? 1) - (extra.get(kind)?.get(value) ?? 0)
  const shareOf = (kind: string, value: string, compared = 2) => {
    const { weight, count } = kind === 'birth' ? dates : values
    return (Math.max(0, bearersOf(kind, value) - compared) + count) / (all + weight)
  }
  return {
    shareOf,
    bearersOf,
    shareOfLevel: (kind, level, a, b) => {
      if (level === 'same') return shareOf(kind, a)
      if (level !== 'near' && level !== 'similar') return undefined
      return Math.max(shareOf(kind, a, 1), shareOf(kind, b, 1))
    },
  }
}

/** What is assumed of a value nobody else bears: half a person, but for dates, which are spread over a century. */
const values = { weight: 20, count: 0.5 }
const dates = { weight: 2000, count: 0.08 }

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

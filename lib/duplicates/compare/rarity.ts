import { createHmac, type KeyObject } from 'node:crypto'
import type { Level } from './evidence.ts'
import type { Traits } from './traits.ts'

/** How often a value of a kind occurs among people, from 0 to 1, and how many people have it. */
export type Rarity = {
  shareOf: (kind: string, value: string) => number
  bearersOf: (kind: string, value: string) => number
  /** How often other people have the value, or the commoner of two similar values. Undefined for other levels. */
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

/** How many records have a value, and how many of them are further records of one person. */
export type Count = { term: string; people: number; further: number }

/**
 * A value counts once for each person, on however many records. The two people being compared are not counted. `add`
 * takes the counts of more values.
 */
export function rarityOf(counts: Count[]): Rarity & { add: (more: Count[]) => void } {
  const kinds = new Map<string, Map<string, number>>()
  const add = (more: Count[]) => {
    for (const count of more) keep(kinds, count)
  }
  const bearersOf = (kind: string, value: string) => kinds.get(kind)?.get(value) ?? 1
  const shareOf = (kind: string, value: string, compared = 2) => {
    const { weight, count } = kind === 'birth' ? dates : values
    const others = Math.max(0, bearersOf(kind, value) - compared)
    return (others + count) / (Math.max(1, bearersOf('', '')) + weight)
  }
  add(counts)
  return {
    add,
    shareOf,
    bearersOf,
    shareOfLevel: (kind, level, a, b) => {
      if (level === 'same') return shareOf(kind, a)
      if (level !== 'near' && level !== 'similar') return undefined
      return Math.max(shareOf(kind, a, 1), shareOf(kind, b, 1))
    },
  }
}

/** Stores counts by kind, then value. Each pair asks a dozen times, and joining both into one key would cost more. */
function keep(kinds: Map<string, Map<string, number>>, { term, people, further }: Count): void {
  const space = term.indexOf(' ')
  const kind = term.slice(0, Math.max(0, space))
  const known = kinds.get(kind) ?? new Map<string, number>()
  kinds.set(kind, known.set(term.slice(space + 1), people - further))
}

/** Smoothing for values that nobody else has: half a person, and less for dates, which spread over a century. */
const values = { weight: 20, count: 0.5 }
const dates = { weight: 2000, count: 0.08 }

export function hashBirth(part: string, birthKey: KeyObject): string {
  return createHmac('sha256', birthKey).update(part).digest('base64url').slice(0, 22)
}

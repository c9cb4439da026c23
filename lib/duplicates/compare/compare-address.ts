import { isTypo } from './compare-names.ts'
import { editDistance } from './edit-distance.ts'
import { bitsOf, type Finding, type Level, type Odds } from './evidence.ts'
import type { Rarity } from './rarity.ts'
import type { Traits } from './traits.ts'

/**
 * Compares where two people live. A shared street implies the town, so the town counts little once the postcode has
 * been compared.
 */
export function compareAddresses(a: Traits, b: Traits, rarity: Rarity): Finding[] {
  const postcode = compareText(a, b, 'postcode', postcodeLevel, rarity, 0.93)
  const found = [
    compareStreets(a, b, rarity),
    compareHouses(a, b),
    postcode,
    compareText(a, b, 'city', textLevel, rarity, 0.93),
    compareText(a, b, 'county', textLevel, rarity, 0.97),
  ]
  return found.flatMap((finding) => finding ?? [])
}

type Field = 'postcode' | 'city' | 'county'

function compareText(
  a: Traits,
  b: Traits,
  field: Field,
  levelOf: (a: string, b: string) => Level,
  rarity: Rarity,
  together: number,
): Finding | undefined {
  if (!a[field] || !b[field]) return undefined
  const level = levelOf(a[field], b[field])
  const share = Math.max(rarity.shareOf(field, a[field]), rarity.shareOf(field, b[field]))
  return { code: field, level, bits: bitsOf(textOdds(level, share, together)) }
}

/** `together` is how often people in one household share the value. */
function textOdds(level: Level, share: number, together: number): Odds {
  switch (level) {
    case 'same':
      return { match: 0.82, chance: share, kin: together * 0.88, office: Math.max(0.3, share) }
    case 'near':
      return { match: 0.1, chance: share + 0.004, kin: 0.09, office: 0.02 }
    default:
      return { match: 0.08, chance: 1 - share, kin: 0.08, office: 0.65 }
  }
}

/** The street is compared with the other's second line too, since forms differ in which line holds what. */
function compareStreets(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  const levels = [
    lineLevel(a.street, b.street),
    lineLevel(a.place, b.place),
    lineLevel(a.street, b.place),
    lineLevel(a.place, b.street),
  ].flatMap((level) => level ?? [])
  if (levels.length === 0) return undefined

  const level = levels.find((found) => found === 'same') ?? levels.find((found) => found === 'near') ?? 'different'
  const share = Math.max(rarity.shareOf('street', a.street), rarity.shareOf('street', b.street))
  return { code: 'street', level, bits: bitsOf(streetOdds(level, share)) }
}

function lineLevel(a: string, b: string): Level | undefined {
  return a && b ? textLevel(a, b) : undefined
}

function streetOdds(level: Level, share: number): Odds {
  switch (level) {
    case 'same':
      return { match: 0.74, chance: share * 2, kin: 0.74, office: Math.max(0.3, share) }
    case 'near':
      return { match: 0.14, chance: share + 0.004, kin: 0.12, office: 0.03 }
    default:
      return { match: 0.12, chance: 0.98, kin: 0.14, office: 0.65 }
  }
}

function compareHouses(a: Traits, b: Traits): Finding | undefined {
  if (!a.houseNumber || !b.houseNumber) return undefined
  const isNear = [...a.houseNumber].sort().join('') === [...b.houseNumber].sort().join('')
  const level = a.houseNumber === b.houseNumber ? 'same' : isNear ? 'near' : 'different'
  return { code: 'house', level, bits: bitsOf(houseOdds(level)) }
}

function houseOdds(level: Level): Odds {
  switch (level) {
    case 'same':
      return { match: 0.83, chance: 0.02, kin: 0.83, office: 0.3 }
    case 'near':
      return { match: 0.05, chance: 0.01, kin: 0.05, office: 0.02 }
    default:
      return { match: 0.12, chance: 0.97, kin: 0.12, office: 0.68 }
  }
}

function postcodeLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  return editDistance(a, b, 1) === 1 ? 'near' : 'different'
}

function textLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  return isTypo(a, b) ? 'near' : 'different'
}

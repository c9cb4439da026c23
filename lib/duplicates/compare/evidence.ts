/**
 * How likely an observation is of two records of one person, and how likely of two people: whom chance brought together
 * (`chance`), who live together or are related (`kin`), or who work together (`office`).
 */
export type Odds = { match: number; chance: number; kin: number; office: number }

/** Bits that speak for one person, against each of the other explanations. */
export type Bits = { chance: number; kin: number; office: number }

/** What was seen in one field. */
export type Finding = { code: FindingCode; level: Level; bits: Bits }

export const findingCodes = [
  'given',
  'surname',
  'swapped',
  'birth',
  'phone',
  'mobile',
  'email',
  'street',
  'house',
  'postcode',
  'city',
  'county',
  'company',
] as const

export type FindingCode = (typeof findingCodes)[number]

export const levels = ['same', 'short', 'near', 'moved', 'different'] as const

export type Level = (typeof levels)[number]

export function bitsOf({ match, chance, kin, office }: Odds): Bits {
  return { chance: Math.log2(match / chance), kin: Math.log2(match / kin), office: Math.log2(match / office) }
}

export function addBits(all: Bits[]): Bits {
  return all.reduce(
    (sum, bits) => ({
      chance: sum.chance + bits.chance,
      kin: sum.kin + bits.kin,
      office: sum.office + bits.office,
    }),
    { chance: 0, kin: 0, office: 0 },
  )
}

/**
 * How likely an observation is if two records are of one person, and if they are of two people: strangers (`chance`),
 * relatives or housemates (`kin`), or colleagues (`office`).
 */
export type Odds = { match: number; chance: number; kin: number; office: number }

/** Bits in favour of one person, against each of the other explanations. */
export type Bits = { chance: number; kin: number; office: number }

/** The result of comparing one field. */
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

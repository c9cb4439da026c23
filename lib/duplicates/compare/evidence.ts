/** Levels of agreement, strongest first. labels.ts says in words what each means. */
const text = ['same', 'near', 'short', 'similar', 'remote', 'different'] as const
const email = ['same', 'near', 'moved', 'similar', 'part', 'different'] as const
const date = ['same', 'moved', 'near', 'part', 'digits', 'year', 'piece', 'different'] as const
const code = ['same', 'near', 'part', 'different'] as const
const home = ['same', 'near', 'different'] as const
const swap = ['same', 'near', 'moved', 'part', 'different'] as const

/** The compared fields, each with its levels. */
export const levelsOf = {
  given: text,
  surname: text,
  swapped: swap,
  birth: date,
  phone: code,
  mobile: code,
  email,
  home,
  street: text,
  place: text,
  house: code,
  postcode: code,
  city: text,
  county: text,
  company: text,
} as const satisfies Record<string, readonly string[]>

export const findingCodes = [
  ...(['given', 'surname', 'swapped', 'birth', 'phone', 'mobile', 'email'] as const),
  ...(['home', 'street', 'place', 'house', 'postcode', 'city', 'county', 'company'] as const),
] as const

export type FindingCode = (typeof findingCodes)[number]

/** The place of a level among those of its field. */
export function placeOf(code: FindingCode, level: Level): number {
  const order: readonly string[] = levelsOf[code]
  return order.indexOf(level)
}

/** What a reason may be about: a field, or what the fields say together. */
export const reasonCodes = [...findingCodes, 'twins'] as const

export type ReasonCode = (typeof reasonCodes)[number]

export const levels = [...new Set([...text, ...email, ...date, ...code, ...swap])]

export type Level = (typeof levels)[number]

/**
 * The result of comparing one field. `share` is how often two strangers agree like this, set only if the values tell that
 * better than the level does. `isNamesake` marks two similar names that several people bear each.
 */
export type Finding = { code: FindingCode; level: Level; share?: number | undefined; isNamesake?: boolean | undefined }

/** Bits in favour of one person, against two strangers (`chance`), relatives (`kin`) or colleagues (`office`). */
export type Bits = { chance: number; kin: number; office: number }

export function addBits(all: Bits[]): Bits {
  const sum = { chance: 0, kin: 0, office: 0 }
  for (const bits of all) {
    sum.chance += bits.chance
    sum.kin += bits.kin
    sum.office += bits.office
  }
  return sum
}

import type { FindingCode, Level } from './compare/evidence.ts'

const names: Record<FindingCode, string> = {
  given: 'first name',
  surname: 'last name',
  swapped: 'first and last name',
  birth: 'date of birth',
  phone: 'phone',
  mobile: 'mobile',
  email: 'email',
  street: 'street',
  house: 'house number',
  postcode: 'postcode',
  city: 'town',
  county: 'county',
  company: 'company',
}

/** The result of comparing a field, in plain words. Safe in the browser. */
export function describeReason({ code, level }: { code: FindingCode; level: Level }): string {
  if (code === 'swapped')
    return level === 'same' ? 'First and last name swapped' : 'First and last name swapped, spelt differently'
  if (code === 'birth') return describeBirth(level)
  if (code === 'email' && level === 'moved') return 'Same email name at another provider'
  return `${adjectives[level]} ${names[code]}`
}

const adjectives: Record<Level, string> = {
  same: 'Same',
  short: 'Short or part of the same',
  near: 'Nearly the same',
  moved: 'Moved',
  different: 'Different',
}

/** The result of comparing a field, for a place that already names the field. */
export function describeLevel({ level }: { level: Level }): string {
  return level === 'moved' ? 'Same, in another place' : level === 'short' ? 'Part of the same' : adjectives[level]
}

function describeBirth(level: Level): string {
  switch (level) {
    case 'same':
      return 'Same date of birth'
    case 'moved':
      return 'Date of birth with day and month swapped'
    case 'near':
      return 'Date of birth with one digit or one part different'
    case 'short':
      return 'Date of birth with two digits different'
    default:
      return 'Different date of birth'
  }
}

export const certainties = ['certain', 'very_likely', 'likely'] as const

export type Certainty = (typeof certainties)[number]

export const certaintyLabels = { certain: 'Almost certain', very_likely: 'Very likely', likely: 'Likely' } as const

/** The lowest scores: the bits above the point where one person is as likely as two. */
export const leastScores = { certain: 15, very_likely: 6 } as const

export function describeScore(score: number): string {
  if (score >= leastScores.certain) return certaintyLabels.certain
  return score >= leastScores.very_likely ? certaintyLabels.very_likely : certaintyLabels.likely
}

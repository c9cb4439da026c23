import type { FindingCode, Level, ReasonCode } from './compare/evidence.ts'

const names: Record<FindingCode, string> = {
  given: 'first name',
  surname: 'last name',
  swapped: 'first and last name',
  birth: 'date of birth',
  phone: 'phone',
  mobile: 'mobile',
  email: 'email',
  home: 'address',
  street: 'street',
  place: 'second address line',
  house: 'house number',
  postcode: 'postcode',
  city: 'town',
  county: 'county',
  company: 'company',
}

/** The result of comparing a field, in plain words. Safe in the browser. */
export function describeReason({ code, level }: { code: ReasonCode; level: Level }): string {
  switch (code) {
    case 'twins':
      return 'Could be twins: other first names, same last name and date of birth'
    case 'swapped':
      return swappedWords[level] ?? 'First and last name swapped'
    case 'birth':
      return birthWords[level] ?? 'Different date of birth'
    case 'home':
      return level === 'near' ? 'Another address in the same town' : `${words[level]} address`
    case 'email':
      return emailWords[level] ?? `${words[level]} email`
    case 'phone':
    case 'mobile':
      return level === 'part' ? `Two digits different in the ${names[code]}` : `${words[level]} ${names[code]}`
    default:
      return `${words[level]} ${names[code]}`
  }
}

const words: Record<Level, string> = {
  same: 'Same',
  near: 'Nearly the same',
  short: 'Short or part of the same',
  similar: 'Similar',
  remote: 'Slightly similar',
  part: 'Partly the same',
  moved: 'Moved',
  digits: 'Two digits different in the',
  year: 'Same year in the',
  piece: 'One part the same in the',
  different: 'Different',
}

/** The result of comparing a field, for a place that already names the field. */
export function describeLevel({ code, level }: { code: ReasonCode; level: Level }): string {
  if (code === 'birth') return levelWords[level] ?? words[level]
  if (level === 'moved') return 'Same, in another place'
  return level === 'short' ? 'Part of the same' : words[level]
}

const swappedWords: Partial<Record<Level, string>> = {
  same: 'First and last name swapped',
  near: 'First and last name swapped, spelt differently',
  moved: 'One name in the place of the other',
  part: 'One name in the place of the other, the other name different',
  different: 'First and last name in their own places',
}

const emailWords: Partial<Record<Level, string>> = {
  near: 'Email with one letter or the provider’s spelling different',
  moved: 'Same email name at another provider',
  similar: 'Similar email',
  part: 'Email names partly the same',
}

const birthWords: Partial<Record<Level, string>> = {
  same: 'Same date of birth',
  moved: 'Date of birth with day and month swapped',
  near: 'Date of birth with one digit different',
  part: 'Date of birth with one part different',
  digits: 'Date of birth with two digits different',
  year: 'Different date of birth in the same year',
  piece: 'Different date of birth with the same day or month',
}

const levelWords: Partial<Record<Level, string>> = {
  moved: 'Day and month swapped',
  near: 'One digit different',
  part: 'One part different',
  digits: 'Two digits different',
  year: 'Only the year the same',
  piece: 'Only the day or month the same',
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

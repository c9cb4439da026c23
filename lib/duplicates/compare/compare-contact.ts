import { editDistance, isWithin } from './edit-distance.ts'
import type { Finding, Level } from './evidence.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import type { Rarity } from './rarity.ts'
import { textLevel } from './similarity.ts'
import type { Traits } from './traits.ts'

/** Mobiles belong to one person, other numbers to a house or an office. Each kind is a field of its own. */
export function comparePhones(a: Traits, b: Traits): Finding[] {
  const mobile = compareNumbers(a.phones.filter(isMobile), b.phones.filter(isMobile))
  const phone = compareNumbers(
    a.phones.filter((number) => !isMobile(number)),
    b.phones.filter((number) => !isMobile(number)),
  )
  const found: Finding[] = []
  if (mobile) found.push({ code: 'mobile', level: mobile })
  if (phone) found.push({ code: 'phone', level: phone })
  return found
}

const phoneLevels = ['same', 'near', 'part', 'different'] as const

/** The best agreement among all numbers of the two. */
function compareNumbers(mine: string[], theirs: string[]): Level | undefined {
  let best: number | undefined
  for (const a of mine)
    for (const b of theirs) {
      const edits = Math.min(a.length, b.length) >= 8 || a === b ? editDistance(a, b, 2) : 3
      best = Math.min(best ?? edits, edits)
    }
  return best === undefined ? undefined : phoneLevels[best]
}

/** Without the leading 0 or the country code, a British mobile is ten digits starting with 7. */
function isMobile(tail: string): boolean {
  return tail.length === 10 && tail.startsWith('7')
}

export function compareEmails(a: Traits, b: Traits): Finding | undefined {
  if (!a.local || !b.local) return undefined
  const level = emailLevel(a, b)
  return level === 'moved'
    ? { code: 'email', level, share: isCommonWord(a, b) ? 0.03 : 0.0003 }
    : { code: 'email', level }
}

function emailLevel(a: Traits, b: Traits): Level {
  if (a.local === b.local) {
    if (a.domain === b.domain) return 'same'
    return isWithin(2, a.domain, b.domain) ? 'near' : 'moved'
  }
  // smith12 and smith13 are two people at one provider rather than a typing error.
  if (withoutDigits(a.local) === withoutDigits(b.local) || areOwnInitials(a, b)) return 'different'
  const isLong = Math.min(a.local.length, b.local.length) >= 5
  if (isLong && a.domain === b.domain && isWithin(1, a.local, b.local)) return 'near'
  return isMadeOfNames(a) && isMadeOfNames(b) ? 'different' : wordLevel(a.local, b.local)
}

function wordLevel(a: string, b: string): Level {
  const isLong = Math.min(a.length, b.length) >= 5
  const alike = jaroWinkler(a, b)
  if (isLong && (alike >= 0.93 || isWithin(2, a, b))) return 'similar'
  return alike >= 0.8 ? 'part' : 'different'
}

/** Whether an address only repeats the name, so that it is no further evidence. */
function isMadeOfNames({ local, given, surname }: Traits): boolean {
  const letters = withoutDigits(local)
  const without = (text: string, name: string) => (name.length > 1 ? text.replace(name, '') : text)
  return without(without(letters, surname), given).length < 3
}

/** Such as abrown and bbrown, or marian.p and marian.t: two people, whose addresses differ in their own initials. */
function areOwnInitials(a: Traits, b: Traits): boolean {
  const begins = ({ local, given }: Traits) => given !== '' && local.startsWith(given.charAt(0))
  const ends = ({ local, surname }: Traits) => surname !== '' && local.endsWith(surname.charAt(0))
  if (a.local.slice(1) === b.local.slice(1)) return begins(a) && begins(b)
  return a.local.slice(0, -1) === b.local.slice(0, -1) && ends(a) && ends(b)
}

function withoutDigits(text: string): string {
  return text.replace(/\d/g, '')
}

/** Whether the part before the @ is short, or one that anyone with the name would choose. */
function isCommonWord(a: Traits, b: Traits): boolean {
  const isNamed = [a, b].some(
    ({ local, given, surname }) => surname !== '' && given !== '' && isMadeOf(local, given, surname),
  )
  return isNamed || Math.min(a.local.length, b.local.length) < 5
}

function isMadeOf(local: string, given: string, surname: string): boolean {
  const [first, last] = [given.charAt(0), surname.charAt(0)]
  return [given, surname, given + surname, surname + given, first + surname, surname + first, given + last].includes(
    local,
  )
}

export function compareCompanies(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  if (!a.company || !b.company) return undefined
  const level = companyLevel(a.company, b.company)
  return { code: 'company', level, share: rarity.shareOfLevel('company', level, a.company, b.company) }
}

function companyLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.length >= 5 && longer.startsWith(shorter) ? 'short' : textLevel(a, b)
}

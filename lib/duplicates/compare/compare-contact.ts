import { editDistance } from './edit-distance.ts'
import { bitsOf, type Finding, type Level, type Odds } from './evidence.ts'
import type { Rarity } from './rarity.ts'
import type { Traits } from './traits.ts'

/** Mobiles belong to one person, other numbers to a house or an office. Each kind is a field of its own. */
export function comparePhones(a: Traits, b: Traits): Finding[] {
  const mobiles = compareNumbers(a.phones.filter(isMobile), b.phones.filter(isMobile))
  const others = compareNumbers(
    a.phones.filter((phone) => !isMobile(phone)),
    b.phones.filter((phone) => !isMobile(phone)),
  )
  const found: Finding[] = []
  if (mobiles) found.push({ code: 'mobile', level: mobiles, bits: bitsOf(mobileOdds(mobiles)) })
  if (others) found.push({ code: 'phone', level: others, bits: bitsOf(phoneOdds(others)) })
  return found
}

function compareNumbers(mine: string[], theirs: string[]): Level | undefined {
  if (mine.length === 0 || theirs.length === 0) return undefined
  if (mine.some((phone) => theirs.includes(phone))) return 'same'
  return mine.some((phone) => theirs.some((other) => isMistyped(phone, other))) ? 'near' : 'different'
}

/** Without the leading 0 or the country code, a British mobile is ten digits starting with 7. */
function isMobile(tail: string): boolean {
  return tail.length === 10 && tail.startsWith('7')
}

function isMistyped(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 8 && editDistance(a, b, 1) === 1
}

function mobileOdds(level: Level): Odds {
  switch (level) {
    case 'same':
      return { match: 0.7, chance: 0.00002, kin: 0.08, office: 0.02 }
    case 'near':
      return { match: 0.08, chance: 0.0001, kin: 0.005, office: 0.003 }
    default:
      return { match: 0.22, chance: 1, kin: 0.9, office: 0.97 }
  }
}

function phoneOdds(level: Level): Odds {
  switch (level) {
    case 'same':
      return { match: 0.7, chance: 0.00002, kin: 0.6, office: 0.6 }
    case 'near':
      return { match: 0.08, chance: 0.00005, kin: 0.06, office: 0.05 }
    default:
      return { match: 0.22, chance: 1, kin: 0.35, office: 0.4 }
  }
}

export function compareEmails(a: Traits, b: Traits): Finding | undefined {
  if (!a.local || !b.local) return undefined
  const level = emailLevel(a, b)
  return { code: 'email', level, bits: bitsOf(emailOdds(level, wordOf(a, b))) }
}

function emailLevel(a: Traits, b: Traits): Level {
  if (a.local === b.local) {
    if (a.domain === b.domain) return 'same'
    return editDistance(a.domain, b.domain, 2) <= 2 ? 'near' : 'moved'
  }
  const isLong = Math.min(a.local.length, b.local.length) >= 5
  // smith12 and smith13 are two people at one provider rather than a typing error.
  if (withoutDigits(a.local) === withoutDigits(b.local) || areOwnInitials(a, b)) return 'different'
  return isLong && a.domain === b.domain && editDistance(a.local, b.local, 1) === 1 ? 'near' : 'different'
}

/** abrown and bbrown are Ann's and Ben's, at one provider or at home. */
function areOwnInitials(a: Traits, b: Traits): boolean {
  const begins = ({ local, given }: Traits) => given !== '' && local.startsWith(given.charAt(0))
  return a.local.slice(1) === b.local.slice(1) && begins(a) && begins(b)
}

function withoutDigits(text: string): string {
  return text.replace(/\d/g, '')
}

/** How much the name in an address says. `common` are short ones, and those that anyone with the name would choose. */
function wordOf(a: Traits, b: Traits): 'common' | 'own' {
  const isNamed = [a, b].some(
    ({ local, given, surname }) => surname !== '' && given !== '' && isMadeOf(local, given, surname),
  )
  return isNamed || Math.min(a.local.length, b.local.length) < 5 ? 'common' : 'own'
}

function isMadeOf(local: string, given: string, surname: string): boolean {
  const [first, last] = [given.charAt(0), surname.charAt(0)]
  return [given, surname, given + surname, surname + given, first + surname, surname + first, given + last].includes(
    local,
  )
}

function emailOdds(level: Level, word: 'common' | 'own'): Odds {
  switch (level) {
    case 'same':
      return { match: 0.5, chance: 0.00002, kin: 0.02, office: 0.01 }
    case 'near':
      return { match: 0.15, chance: 0.00005, kin: 0.005, office: 0.002 }
    case 'moved':
      return word === 'common'
        ? { match: 0.1, chance: 0.03, kin: 0.03, office: 0.03 }
        : { match: 0.1, chance: 0.0003, kin: 0.003, office: 0.001 }
    default:
      return { match: 0.25, chance: 1, kin: 0.97, office: 0.98 }
  }
}

export function compareCompanies(a: Traits, b: Traits, rarity: Rarity): Finding | undefined {
  if (!a.company || !b.company) return undefined
  const level = companyLevel(a.company, b.company)
  const share = Math.max(rarity.shareOf('company', a.company), rarity.shareOf('company', b.company))
  return { code: 'company', level, bits: bitsOf(companyOdds(level, share)) }
}

function companyLevel(a: string, b: string): Level {
  if (a === b) return 'same'
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length >= 5 && longer.startsWith(shorter)) return 'short'
  return longer.length >= 5 && editDistance(a, b, 2) <= (longer.length >= 8 ? 2 : 1) ? 'near' : 'different'
}

function companyOdds(level: Level, share: number): Odds {
  switch (level) {
    case 'same':
      return { match: 0.75, chance: share, kin: Math.max(0.05, share), office: 0.9 }
    case 'near':
    case 'short':
      return { match: 0.1, chance: share + 0.0005, kin: 0.02, office: 0.08 }
    default:
      return { match: 0.15, chance: 1, kin: 0.93, office: 0.05 }
  }
}

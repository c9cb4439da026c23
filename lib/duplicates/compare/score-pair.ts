import { compareAddresses } from './compare-address.ts'
import { compareBirths } from './compare-birth.ts'
import { compareCompanies, compareEmails, comparePhones } from './compare-contact.ts'
import { compareNames } from './compare-names.ts'
import { addBits, type Bits, type Finding } from './evidence.ts'
import type { Rarity } from './rarity.ts'
import type { Traits } from './traits.ts'

/** The statistics for scoring: how rare each value is among everyone. */
export type Measure = { rarity: Rarity; shareOfBirth: (birth: string) => number }

export type Compared = { bits: Bits; findings: Finding[]; isBarred: boolean }

/** Compares two records. The order makes no difference. */
export function comparePair(one: Traits, other: Traits, { rarity, shareOfBirth }: Measure): Compared {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const findings = [
    ...compareNames(a, b, rarity),
    compareBirths(a, b, shareOfBirth),
    ...comparePhones(a, b),
    compareEmails(a, b),
    ...compareAddresses(a, b, rarity),
    compareCompanies(a, b, rarity),
  ].flatMap((finding) => finding ?? [])
  const seen = findings.map(({ bits }) => bits)
  const bits = addBits(a.company || b.company ? seen : [...seen, noCompany])
  return { findings, bits, isBarred: !isPossible(a, b, findings) }
}

/** If neither names a company, two people who share an address are probably not colleagues there. */
const noCompany: Bits = { chance: 0, kin: 0, office: 3 }

/** Differences that no error explains: each may be wrong alone, but not together. */
function isPossible(a: Traits, b: Traits, findings: Finding[]): boolean {
  const levels = new Map(findings.map(({ code, level }) => [code, level]))
  const differs = (code: Finding['code']) => levels.get(code) === 'different'
  const birth = levels.get('birth')
  const isBirthApart = birth === 'different' || birth === 'short'

  if (a.isStaff !== b.isStaff) return false
  if (isBirthApart && differs('given')) return false
  if (isBirthApart && differs('surname') && differs('email')) return false
  if (differs('mobile') && (differs('given') || birth === 'different')) return false
  if (birth === 'different' && differs('email'))
    return levels.get('mobile') === 'same' || levels.get('mobile') === 'near'
  if (differs('given') && differs('surname')) return birth !== undefined && !isBirthApart
  return true
}

/** How common each explanation is, which turns bits into a score. */
export type Rates = {
  people: number
  /** The average number of duplicates per record. */
  matchRate: number
  /** Relatives and housemates on record for each duplicate. */
  kinOdds: number
}

/** Bits above the threshold: from 0 on, one person is likelier than any other explanation. */
export function scoreOf(bits: Bits, rates: Rates): number {
  return Math.min(byChance(bits, rates), bits.kin - Math.log2(rates.kinOdds), bits.office - Math.log2(officeOdds))
}

/** Colleagues on record for each duplicate. */
export const officeOdds = 16

/** The score if no one on record had relatives or colleagues. */
export function byChance({ chance }: Bits, { people, matchRate }: Rates): number {
  return chance - Math.log2(Math.max(people, 2) / matchRate)
}

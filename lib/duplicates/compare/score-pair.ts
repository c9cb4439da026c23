import { areGenerationsApart, type Bar, barOf } from './bars.ts'
import { compareAddresses } from './compare-address.ts'
import { compareBirths } from './compare-birth.ts'
import { compareCompanies, compareEmails, comparePhones } from './compare-contact.ts'
import { compareNames } from './compare-names.ts'
import { addBits, type Bits, type Finding } from './evidence.ts'
import { type Model, oddsOf } from './model.ts'
import type { Rarity } from './rarity.ts'
import type { Traits } from './traits.ts'

/** The statistics for scoring: how rare each value is among everyone, and what is known of levels. */
export type Measure = { rarity: Rarity; shareOfBirth: (birth: string) => number }

export type Compared = { findings: Finding[]; bar?: Bar | undefined; hasCompany: boolean; isFar: boolean }

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
  return {
    findings,
    bar: barOf(a, b, findings),
    hasCompany: a.company !== '' || b.company !== '',
    isFar: areGenerationsApart(a, b, findings),
  }
}

export function bitsOf(finding: Finding, model: Model): Bits {
  const { match, chance, kin, office } = oddsOf(finding, model)
  return { chance: Math.log2(match / chance), kin: Math.log2(match / kin), office: Math.log2(match / office) }
}

export function weigh({ findings, hasCompany }: Compared, model: Model): Bits {
  const bits = addBits(findings.map((finding) => bitsOf(finding, model)))
  return hasCompany ? bits : { ...bits, office: bits.office + noCompany }
}

/** If neither names a company, two people who share an address are probably not colleagues there. */
const noCompany = 3

/** A namesake a generation apart is another person, unless dates in these records are often wrong. */
export function isBarred({ bar }: Compared, model: Model): boolean {
  return bar === 'generations' ? !model.areDatesDoubtful : bar !== undefined
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

/** What is known of the records as a whole. */
export type Learned = { model: Model; rates: Rates }

const barred = -99

/** The score of a pair. A barred pair scores far below every other. */
export function judge(compared: Compared, { model, rates }: Learned): number {
  return isBarred(compared, model) ? barred : scoreOf(weigh(compared, model), rates)
}

/** The likeliest explanation other than one person. */
export function likeliestOther(bits: Bits, rates: Rates): keyof Bits {
  const score = scoreOf(bits, rates)
  if (score === byChance(bits, rates)) return 'chance'
  return score === bits.kin - Math.log2(rates.kinOdds) ? 'kin' : 'office'
}

/** Colleagues on record for each duplicate. */
export const officeOdds = 16

/** The score if no one on record had relatives or colleagues. */
export function byChance({ chance }: Bits, { people, matchRate }: Rates): number {
  return chance - Math.log2(Math.max(people, 2) / matchRate)
}

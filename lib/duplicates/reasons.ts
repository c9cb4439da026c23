import type { FindingCode, Level } from './evidence.ts'
import type { Compared } from './score-pair.ts'

/** Why two records look like one person, or what speaks against it; without the values, which the records themselves hold. */
export type Reason = { code: FindingCode; level: Level; bits: number }

/** The findings that carry weight against the likeliest other explanation, strongest first. */
export function findReasons({ findings, bits }: Compared): Reason[] {
  const against =
    bits.chance <= bits.kin && bits.chance <= bits.office ? 'chance' : bits.kin <= bits.office ? 'kin' : 'office'
  return findings
    .map(({ code, level, bits }) => ({ code, level, bits: Math.round(bits[against] * 10) / 10 }))
    .sort((a, b) => b.bits - a.bits || (a.code < b.code ? -1 : 1))
}

import { z } from 'zod'
import { findingCodes, levels } from '../compare/evidence.ts'
import type { Compared } from '../compare/score-pair.ts'

/** The result of comparing one field, without the values. */
const reason = z.object({ code: z.enum(findingCodes), level: z.enum(levels), bits: z.number() })

export type Reason = z.output<typeof reason>

/** The evidence for and against one person, weighed against the likeliest other explanation. */
export function findReasons({ findings, bits }: Compared): Reason[] {
  const against =
    bits.chance <= bits.kin && bits.chance <= bits.office ? 'chance' : bits.kin <= bits.office ? 'kin' : 'office'
  return findings
    .map(({ code, level, bits }) => ({ code, level, bits: Math.round(bits[against] * 10) / 10 }))
    .sort((a, b) => b.bits - a.bits || (a.code < b.code ? -1 : 1))
}

export function readReasons(stored: unknown): Reason[] {
  return z.array(reason).parse(stored)
}

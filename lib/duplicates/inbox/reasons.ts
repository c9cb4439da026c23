import { z } from 'zod'
import { levels, reasonCodes } from '../compare/evidence.ts'
import type { Learned } from '../compare/score-pair.ts'
import { bitsOf, type Compared, likeliestOther, weigh } from '../compare/score-pair.ts'
import { mayBeTwins } from '../compare/twins.ts'

/** The result of comparing one field, without the values. */
const reason = z.object({ code: z.enum(reasonCodes), level: z.enum(levels), bits: z.number() })

export type Reason = z.output<typeof reason>

/** The evidence for and against one person, weighed against the likeliest other explanation. */
export function findReasons(compared: Compared, { model, rates }: Learned): Reason[] {
  const against = likeliestOther(weigh(compared, model), rates)
  const found: Reason[] = compared.findings.map((finding) => {
    const { code, level } = finding
    return { code, level, bits: Math.round(bitsOf(finding, model)[against] * 10) / 10 }
  })
  if (mayBeTwins(compared)) found.push({ code: 'twins', level: 'same', bits: 0 })
  return found.sort((a, b) => b.bits - a.bits || (a.code < b.code ? -1 : 1))
}

export function readReasons(stored: unknown): Reason[] {
  return z.array(reason).parse(stored)
}

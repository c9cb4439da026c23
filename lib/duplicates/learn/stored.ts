import { z } from 'zod'
import { findingCodes, levels } from '../compare/evidence.ts'
import type { Compared } from '../compare/score-pair.ts'

const finding = z.object({
  code: z.enum(findingCodes),
  level: z.enum(levels),
  share: z.number().optional(),
  isNamesake: z.boolean().optional(),
})

const compared = z.object({
  findings: z.array(finding),
  bar: z.enum(['staff', 'suffix', 'generations']).optional(),
  hasCompany: z.boolean(),
  isFar: z.boolean(),
})

/** What was compared, as kept with a pair: levels and shares, no values. */
export function readCompared(stored: unknown): Compared {
  return compared.parse(stored)
}

const table = z.record(z.enum(findingCodes), z.array(z.number()))

const model = z.object({ match: table, chance: table, areDatesDoubtful: z.boolean() })

export function readModel(stored: unknown) {
  return model.parse(stored)
}

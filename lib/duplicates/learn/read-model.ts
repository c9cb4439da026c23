import { z } from 'zod'
import { findingCodes } from '../compare/evidence.ts'

const table = z.record(z.enum(findingCodes), z.array(z.number()))

const model = z.object({ match: table, chance: table, areDatesDoubtful: z.boolean() })

/** Reads the learned model as it is stored. */
export function readModel(stored: unknown) {
  return model.parse(stored)
}

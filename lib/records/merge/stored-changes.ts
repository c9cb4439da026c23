import { z } from 'zod'
import type { FieldChanges } from './plan-changes.ts'

const value = z.union([z.string(), z.boolean(), z.null()])
const origin = z.object({ at: z.string(), source: z.string() }).nullable()
const fieldChanges = z.record(
  z.string(),
  z.object({ before: value, after: value, originBefore: origin, originAfter: origin, from: z.string().nullable() }),
)

/** The stored fields of a merge. */
export function readStoredChanges(stored: unknown): FieldChanges {
  return fieldChanges.parse(stored)
}

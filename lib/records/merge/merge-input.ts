import { z } from 'zod'
import { mostMerged } from './gather-records.ts'

/** The body of a merge request. */
export const mergeBody = z.strictObject({
  mergeIds: z.array(z.uuid()).min(1, 'Name at least one record to merge.').max(mostMerged),
  fields: z
    .record(z.string(), z.union([z.string().max(10_000), z.boolean(), z.null()]))
    .default({})
    .describe('Field → the id of the record whose value is taken, or the value itself as one of the records has it.'),
  dryRun: z.boolean().default(false),
})

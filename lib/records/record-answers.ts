import { z } from 'zod'
import { plainDate } from '../endpoints/answer/answer-shapes.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Everything on record about one person, in the API. */
export const exportAnswer = z
  .object({
    userId: z.uuid(),
    exportedAt: z.date(),
    sections: z
      .array(z.object({ name: z.string(), title: z.string(), rows: z.array(z.record(z.string(), cell)) }))
      .describe('Everything by kind; the fields of the rows differ from kind to kind.'),
  })
  .meta({ id: 'RecordExport' })

/** What an erasure deleted and what it kept, in the API. */
export const erasureAnswer = z
  .object({
    dryRun: z.boolean(),
    userId: z.uuid(),
    pseudonym: z.string().describe('What stands in the place of the name; of a dry run one that is not kept.'),
    erasedAt: z.date(),
    entries: z.array(
      z.object({
        table: z.string(),
        rows: z.int(),
        fate: z.enum(['deleted', 'blanked', 'kept']),
        reason: z.string(),
        until: plainDate.nullable().describe('The day until which it is kept; null for ever, or where nothing is.'),
      }),
    ),
  })
  .meta({ id: 'Erasure' })

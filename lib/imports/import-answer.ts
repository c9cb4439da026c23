import { z } from 'zod'
import { runKinds, runStates } from './labels.ts'

const numbers = z.object({
  read: z.int(),
  imported: z.int(),
  superseded: z.int(),
  needsReview: z.int(),
  usersCreated: z.int(),
  usersUpdated: z.int(),
  profilesMerged: z.int(),
  attendees: z.int(),
  payments: z.int(),
  refunds: z.int(),
  penceIn: z.int(),
  penceOut: z.int(),
  refundPence: z.int(),
  reasons: z.record(z.string(), z.int()).describe('How many rows need review for each reason.'),
})

/** The result of an import, or of its rehearsal, in the API. */
export const importAnswer = z
  .object({
    runId: z.uuid().optional().describe('Only when it was applied.'),
    numbers,
    news: z.int().describe('How many records were not here before, or replace one that was.'),
    faults: z.array(z.string()).describe('What does not add up; empty when all is well.'),
  })
  .meta({ id: 'Import' })

/** An import as lists of the API show it. */
export const importRunAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(runKinds).describe('`legacy` brings in bookings.'),
    source: z.string().describe('The name of the file, or the address of the database.'),
    state: z.enum(runStates),
    rowsRead: z.int().describe('The progress so far; complete once it has finished.'),
    error: z.string().nullable(),
    startedBy: z.uuid().nullable(),
    startedAt: z.date(),
    finishedAt: z.date().nullable(),
    undoneAt: z.date().nullable(),
  })
  .meta({ id: 'ImportRun' })

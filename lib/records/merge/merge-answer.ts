import { z } from 'zod'
import { undoReport } from './undo/undo-report.ts'

const candidate = z.object({
  userId: z.uuid(),
  value: z.string().nullable().describe('Null where there is nothing, and always for encrypted fields.'),
  isEmpty: z.boolean(),
  at: z.string().describe('When the value was true.'),
  source: z.string(),
})

const field = z.object({
  field: z.string(),
  label: z.string(),
  columns: z.array(z.string()),
  isSealed: z.boolean(),
  from: z.uuid().describe('The record whose value is taken.'),
  isByHand: z.boolean(),
  differs: z.boolean(),
  candidates: z.array(candidate),
})

const moves = z.object({
  table: z.string(),
  rows: z.string(),
  count: z.int(),
  lines: z.array(z.object({ id: z.string(), userId: z.uuid(), line: z.string() })).describe('The latest 200.'),
})

/** The result of a merge, or of its dry run. */
export const mergeAnswer = z.object({
  dryRun: z.boolean(),
  mergeId: z.uuid().optional().describe('What to undo; only once it is done.'),
  survivorId: z.uuid(),
  mergedIds: z.array(z.uuid()),
  moved: z.record(z.string(), z.int()).describe('Table → how many of its rows follow to the survivor.'),
  fields: z.array(field).optional(),
  moves: z.array(moves).optional(),
  endingConsents: z.array(z.string()).optional(),
  doubts: z.array(z.string()).optional().describe('What speaks against their being one person.'),
})

/** The result of an undo, or of its dry run. */
export const undoAnswer = z.object({ mergeId: z.uuid(), dryRun: z.boolean(), ...undoReport.shape })

import { z } from 'zod'

const line = z.object({
  what: z.enum(['field', 'rows', 'record']),
  /** The person whose field or record it is, or to whom the rows go back. */
  userId: z.string(),
  /** The column of a field, or the table of rows. */
  name: z.string(),
  count: z.number(),
  /** Why it did not go back. */
  reason: z.string().nullable(),
})

export const undoReport = z.object({ restored: z.array(line), kept: z.array(line), cannot: z.array(line) })

export type UndoLine = z.output<typeof line>

/** What an undo gave back, what stayed because somebody edited it since, and what cannot go back. */
export type UndoReport = z.output<typeof undoReport>

export type UndoBucket = keyof UndoReport

/** One line with the bucket it belongs in. */
export type Judged = UndoLine & { bucket: UndoBucket }

export function toReport(judged: readonly Judged[]): UndoReport {
  const of = (bucket: UndoBucket) =>
    judged.filter((line) => line.bucket === bucket).map(({ bucket: _, ...line }) => line)
  return { restored: of('restored'), kept: of('kept'), cannot: of('cannot') }
}

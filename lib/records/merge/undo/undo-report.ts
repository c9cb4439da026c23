import { z } from 'zod'

const line = z.object({
  what: z.enum(['field', 'rows', 'record']),
  /** The person with the field, or the person the rows return to. */
  userId: z.string(),
  /** The column of a field, or the table of the rows. */
  name: z.string(),
  count: z.number(),
  /** The reason it was not restored. */
  reason: z.string().nullable(),
})

export const undoReport = z.object({ restored: z.array(line), kept: z.array(line), cannot: z.array(line) })

export type UndoLine = z.output<typeof line>

/** What an undo restored, what it kept because of later edits, and what it could not restore. */
export type UndoReport = z.output<typeof undoReport>

export type UndoBucket = keyof UndoReport

/** One line of the report, with its section. */
export type Judged = UndoLine & { bucket: UndoBucket }

export function toReport(judged: readonly Judged[]): UndoReport {
  const of = (bucket: UndoBucket) =>
    judged.filter((line) => line.bucket === bucket).map(({ bucket: _, ...line }) => line)
  return { restored: of('restored'), kept: of('kept'), cannot: of('cannot') }
}

import { z } from 'zod'

/** Pounds and pence, such as "75.00". */
export const money = z.string().regex(/^-?\d+\.\d{2}$/)

/** A day, such as "2026-11-21". */
export const plainDate = z.iso.date()

/** One object, as the API answers it. */
export function one<Schema extends z.ZodType>(schema: Schema) {
  return z.object({ data: schema })
}

/** A page of a list. */
export function pageOf<Schema extends z.ZodType>(schema: Schema) {
  return z.object({
    data: z.array(schema),
    page: z.object({
      nextCursor: z.string().nullable().describe('Send it as `cursor` for the next page; null on the last one.'),
      total: z.int().describe('How many there are, up to 10,000.'),
      totalIsExact: z.boolean().describe('False where there are more than `total`.'),
    }),
  })
}

type Paged<Row> = { rows: Row[]; nextCursor: string | null; total: number; isExact: boolean }

/** A page in that shape. */
export function pageAnswer<Row>({ rows, nextCursor, total, isExact }: Paged<Row>) {
  return { body: { data: rows, page: { nextCursor, total, totalIsExact: isExact } } }
}

/** Everything of one customer: a page that no other follows. */
export function wholeList<Row>(rows: Row[]) {
  return pageAnswer({ rows, nextCursor: null, total: rows.length, isExact: true })
}

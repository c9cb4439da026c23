import { z } from 'zod'

/** Pounds and pence, such as "75.00". */
export const money = z.string().regex(/^-?\d+\.\d{2}$/)

/** A day, such as "2026-11-21". */
export const plainDate = z.iso.date()

/** The API's answer with one object. */
export function one<Schema extends z.ZodType>(schema: Schema) {
  return z.object({ data: schema })
}

/** The API's answer with one page of a list. */
export function pageOf<Schema extends z.ZodType>(schema: Schema) {
  return z.object({
    data: z.array(schema),
    page: z.object({
      nextCursor: z.string().nullable().describe('Send it as `cursor` for the next page; null on the last one.'),
      total: z.int().describe('The number of rows, up to 10,000.'),
      totalIsExact: z.boolean().describe('False when there are more rows than `total`.'),
    }),
  })
}

type Paged<Row> = { rows: Row[]; nextCursor: string | null; total: number; isExact: boolean }

/** Answers with one page of a list. */
export function pageAnswer<Row>({ rows, nextCursor, total, isExact }: Paged<Row>) {
  return { body: { data: rows, page: { nextCursor, total, totalIsExact: isExact } } }
}

/** Answers with a whole list as its only page. */
export function wholeList<Row>(rows: Row[]) {
  return pageAnswer({ rows, nextCursor: null, total: rows.length, isExact: true })
}

import type { z } from 'zod'
import { fetchBy, pageRows, type RowsOf } from './find-page.ts'
import type { AnsweringList } from './list.ts'

/** The same list with other columns of its rows read, such as those that programs are answered. */
export function withRows<Schema, Tables extends keyof Schema, Row extends { id: string }, Shape extends z.ZodRawShape>(
  list: AnsweringList<{ id: string }, Shape>,
  rows: RowsOf<Schema, Tables, Row>,
): AnsweringList<Row, Shape>
export function withRows<Schema, Tables extends keyof Schema, Row extends { id: string }>(
  list: AnsweringList<{ id: string }>,
  rows: RowsOf<Schema, Tables, Row>,
): AnsweringList<Row> {
  return {
    ...list,
    page: (db, actor, asked, now = new Date()) => pageRows(db, actor, list, fetchBy(list, rows), asked, now),
  }
}

import type { z } from 'zod'
import type { Db } from '../db/types.ts'
import type { List, ShownList } from './list.ts'

/** Adds more to each row of a list's page, read once for all of them. The list made has no file. */
export function completeRows<Row extends { id: string }, Full extends Row, Shape extends z.ZodRawShape>(
  list: List<Row, Shape>,
  complete: (db: Db, rows: Row[]) => Promise<Full[]>,
): ShownList<Full, Shape>
export function completeRows<Row extends { id: string }, Full extends Row>(
  { query, fileInput, ...list }: List<Row>,
  complete: (db: Db, rows: Row[]) => Promise<Full[]>,
): ShownList<Full> {
  return {
    ...list,
    page: async (db, actor, asked, now) => {
      const { rows, ...places } = await list.page(db, actor, asked, now)
      return { ...places, rows: await complete(db, rows) }
    },
  }
}

import type { RawBuilder, SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/types.ts'
import { countCap, countRows } from './count-rows.ts'
import { cutPage, isBeyond, readCursor, refuseForeignCursor, type SortKey } from './keyset.ts'
import { pageCursor, pageSize } from './list-input.ts'

/** What a program may ask of a list beside its filters. */
export const pageQuery = z.strictObject({
  order: z.enum(['asc', 'desc']).optional(),
  pageSize: pageSize.optional(),
  cursor: pageCursor.optional(),
})

export type PageQuery = z.output<typeof pageQuery>

/** A list that programs page through: its name, what it is ordered by, and which way unless told. */
export type PagedList = { name: string; key: SortKey; id: RawBuilder<unknown>; order: 'asc' | 'desc' }

const defaultSize = 50

/**
 * One page of the rows of a query, and how many it finds in all. The query selects `keyAsText(list.key)` as sortKey.
 * Throws a Refusal of a cursor that is not one of this list.
 */
export async function pageRows<Schema, Tables extends keyof Schema, Row extends { id: string; sortKey: string }>(
  db: Db,
  query: SelectQueryBuilder<Schema, Tables, Row>,
  { name, key, id, order }: PagedList,
  asked: PageQuery,
) {
  const size = asked.pageSize ?? defaultSize
  const direction = asked.order ?? order
  const place = `${name} ${direction}`
  refuseForeignCursor(asked.cursor, place, key)
  const cursor = readCursor(asked.cursor, place, key)
  const isAscending = (direction === 'asc') === (cursor?.toward !== 'previous')

  const found = await db.executeQuery(
    query
      .$if(cursor !== undefined, (rows) => (cursor ? rows.where(isBeyond(cursor, key, id, direction)) : rows))
      .orderBy(key.by, isAscending ? 'asc' : 'desc')
      .orderBy(id, isAscending ? 'asc' : 'desc')
      .limit(size + 1),
  )
  const { total, isExact } = await countRows(db, query.limit(countCap + 1))
  return { ...cutPage(found.rows, size, place, cursor), total, isExact }
}

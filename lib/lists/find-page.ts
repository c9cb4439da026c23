import { type SelectQueryBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { countCap, countRows, type Total } from './count-rows.ts'
import { inTime } from './in-time.ts'
import { type Cursor, cutPage, isBeyond, keyAsText, type Page, readCursor, refuseForeignCursor } from './keyset.ts'
import type { Asked, Direction, ListFacts, Wanted } from './list.ts'
import { orderOf } from './order-of.ts'
import { whereOf } from './where-of.ts'

export type RowsOf<Schema, Tables extends keyof Schema, Row> = (
  db: Db,
  actor: Actor,
  wanted: Wanted,
) => SelectQueryBuilder<Schema, Tables, Row>

/** Where a page begins, the list's direction, and how many rows to read. */
export type Stretch = { cursor: Cursor | undefined; direction: Direction; most: number; now: Date }

/** Reads the rows after a cursor, or before it: nearest first, each with the text of its sort key. */
export type Fetch<Row> = (
  db: Db,
  actor: Actor,
  asked: Asked & { columns?: readonly string[] },
  stretch: Stretch,
) => Promise<(Row & { sortKey: string })[]>

/** One page of a list's rows, in its order and within its filters. A cursor of another list gives the first page. */
export async function pageRows<Row extends { id: string }>(
  db: Db,
  actor: Actor,
  list: ListFacts,
  fetch: Fetch<Row>,
  asked: Asked & { columns?: readonly string[] },
  now: Date,
): Promise<Page<Row>> {
  const { place, key, direction } = orderOf(list, asked)
  const size = asked.pageSize ?? list.pageSize
  const cut = async (at: Cursor | undefined) => {
    const found = await inTime(fetch(db, actor, asked, { cursor: at, direction, most: size + 1, now }))
    return cutPage<Row>(found, size, place, at)
  }

  const cursor = readCursor(asked.cursor, place, key)
  const page = await cut(cursor)
  // Paging back can end on a short page, when fewer rows than a page lie before the cursor.
  const isShort = cursor?.toward === 'previous' && page.previousCursor === null && page.rows.length < size
  return isShort ? cut(undefined) : page
}

/** Reads rows by one query, narrowed by the list's filters and sorted in its order. */
export function fetchBy<Schema, Tables extends keyof Schema, Row>(
  list: ListFacts,
  rows: RowsOf<Schema, Tables, Row>,
): Fetch<Row> {
  return async (db, actor, asked, { cursor, most, now }) => {
    const query = rows(db, actor, { columns: asked.columns ?? [], now }).where(whereOf(list, asked, now))
    const found = await db.executeQuery(stretchOf(query, list, asked, cursor, most))
    return found.rows
  }
}

/** The rows after a cursor, or before it, in order. */
function stretchOf<Schema, Tables extends keyof Schema, Row>(
  query: SelectQueryBuilder<Schema, Tables, Row>,
  list: ListFacts,
  asked: Asked,
  cursor: Cursor | undefined,
  most: number,
) {
  const { key, direction } = orderOf(list, asked)
  const beyond = cursor ? query.where(isBeyond(cursor, key, list.key, direction)) : query
  return inOrder(beyond, list, asked, cursor?.toward)
    .select(keyAsText(key).as('sortKey'))
    .limit(most)
    .$castTo<Row & { sortKey: string }>()
}

function inOrder<Schema, Tables extends keyof Schema, Row>(
  query: SelectQueryBuilder<Schema, Tables, Row>,
  list: ListFacts,
  asked: Asked,
  toward: Cursor['toward'] = 'next',
) {
  const { key, direction } = orderOf(list, asked)
  const way = (direction === 'asc') === (toward === 'next') ? 'asc' : 'desc'
  return query.orderBy(key.by, way).orderBy(list.key, way)
}

/** All rows within the filters, in order. */
export function rowsInOrder<Schema, Tables extends keyof Schema, Row>(
  db: Db,
  actor: Actor,
  list: ListFacts,
  rows: RowsOf<Schema, Tables, Row>,
  asked: Asked & { columns?: readonly string[] },
  now: Date,
) {
  const query = rows(db, actor, { columns: asked.columns ?? [], now }).where(whereOf(list, asked, now))
  return inOrder(query, list, asked)
}

/** Counts the rows within the filters, up to the cap. */
export function countFound<Schema, Tables extends keyof Schema, Row>(
  db: Db,
  actor: Actor,
  list: ListFacts,
  rows: RowsOf<Schema, Tables, Row>,
  asked: Asked,
  now: Date,
): Promise<Total> {
  const matching = rows(db, actor, { columns: [], now })
    .where(whereOf(list, asked, now))
    .clearSelect()
    .select(sql.lit(1).as('one'))
    .limit(countCap + 1)
  return inTime(countRows(db, matching))
}

/** For the API: throws a Refusal when the cursor belongs to another list, so that no program reads page one for ever. */
export function refuseForeignPlace(list: ListFacts, asked: Asked): void {
  const { place, key } = orderOf(list, asked)
  refuseForeignCursor(asked.cursor, place, key)
}

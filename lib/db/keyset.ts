import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/** What a list is ordered by. `by` has to read exactly as in the index that serves it. */
export type SortKey = { by: RawBuilder<unknown>; kind: 'moment' | 'date' | 'integer' | 'decimal' | 'text' }

/** A place between two rows, and on which side of it the wanted page lies. */
export type Cursor = { toward: 'next' | 'previous'; key: string; id: string }

export type Page<Row> = { rows: Row[]; nextCursor: string | null; previousCursor: string | null }

/** The parameters of a page that only pages. */
export const cursorOnly = z.strictObject({ cursor: z.string().max(4000).optional() })

const written = z.tuple([z.string(), z.enum(['next', 'previous']), z.string().max(2000), z.uuid()])

function writeCursor(order: string, { toward, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, toward, key, id])).toString('base64url')
}

/** Undefined for anything that is not a cursor of this order: the list then begins at its first page. */
export function readCursor(text: string | undefined, order: string, { kind }: SortKey): Cursor | undefined {
  const parsed = written.safeParse(readJson(text))
  if (!parsed.success || parsed.data[0] !== order) return undefined

  const [, toward, key, id] = parsed.data
  return isKey(key, kind) ? { toward, key, id } : undefined
}

/** The sort key as text that loses nothing: a JavaScript date would drop the microseconds. */
export function keyAsText({ by, kind }: SortKey): RawBuilder<string> {
  return kind === 'moment' ? sql<string>`(${by} at time zone 'UTC')::text` : sql<string>`${by}::text`
}

/** The rows beyond the cursor, when the list runs in the given direction. */
export function isBeyond(cursor: Cursor, sort: SortKey, id: RawBuilder<unknown>, direction: 'asc' | 'desc') {
  const isAscending = (direction === 'asc') === (cursor.toward === 'next')
  const place = sql`(${castKey(cursor.key, sort.kind)}, ${cursor.id}::uuid)`
  return isAscending ? sql<boolean>`(${sort.by}, ${id}) > ${place}` : sql<boolean>`(${sort.by}, ${id}) < ${place}`
}

/** Cuts a page out of rows that were asked for with one to spare; rows before a cursor come in reverse. */
export function cutPage<Row extends { id: string; sortKey: string }>(
  found: Row[],
  size: number,
  order: string,
  cursor: Cursor | undefined,
): Page<Omit<Row, 'sortKey'>> {
  const hasMore = found.length > size
  const isBackward = cursor?.toward === 'previous'
  const rows = found.slice(0, size)
  if (isBackward) rows.reverse()

  return {
    rows: rows.map(({ sortKey, ...row }) => row),
    nextCursor: isBackward || hasMore ? cursorAt(order, 'next', rows.at(-1)) : null,
    previousCursor: cursor && (!isBackward || hasMore) ? cursorAt(order, 'previous', rows[0]) : null,
  }
}

function cursorAt(order: string, toward: Cursor['toward'], row: { id: string; sortKey: string } | undefined) {
  return row ? writeCursor(order, { toward, key: row.sortKey, id: row.id }) : null
}

function castKey(key: string, kind: SortKey['kind']): RawBuilder<unknown> {
  switch (kind) {
    case 'moment':
      return sql`(${key}::timestamp at time zone 'UTC')`
    case 'date':
      return sql`${key}::date`
    case 'integer':
      return sql`${key}::integer`
    case 'decimal':
      return sql`${key}::numeric`
    case 'text':
      return sql`${key}::text`
    default:
      return kind satisfies never
  }
}

function isKey(key: string, kind: SortKey['kind']): boolean {
  switch (kind) {
    case 'moment':
      return key === '-infinity' || isMoment(key)
    case 'date':
      return isMoment(`${key} 00:00:00`)
    case 'integer':
      return /^\d{1,9}$/.test(key)
    case 'decimal':
      return /^\d{1,12}(\.\d{1,2})?$/.test(key)
    case 'text':
      return !key.includes('\0')
    default:
      return kind satisfies never
  }
}

function isMoment(key: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/.test(key)) return false
  const moment = new Date(`${key.replace(' ', 'T')}Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(key.slice(0, 10))
}

function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

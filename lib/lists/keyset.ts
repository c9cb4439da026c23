import { createHmac, timingSafeEqual } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '../core/refusal.ts'
import { authSecret } from '../env.ts'
import { pageCursor } from './list-input.ts'

/** The key a list is ordered by. `by` must be written exactly as in the index that serves it. */
export type SortKey = { by: RawBuilder<unknown>; kind: 'moment' | 'date' | 'integer' | 'decimal' | 'text' }

/** A place between two rows, and the side on which the wanted page lies. */
export type Cursor = { toward: 'next' | 'previous'; key: string; id: string }

export type Page<Row> = { rows: Row[]; nextCursor: string | null; previousCursor: string | null }

/** The parameters of a page without filters. */
export const cursorOnly = z.strictObject({ cursor: pageCursor.optional() })

const written = z.tuple([z.string(), z.enum(['next', 'previous']), z.string().max(2000), z.uuid()])
const sealBytes = 12

/** Writes a cursor with a seal, which reveals any change. */
function writeCursor(order: string, { toward, key, id }: Cursor): string {
  const text = Buffer.from(JSON.stringify([order, toward, key, id]))
  return Buffer.concat([sealOf(text), text]).toString('base64url')
}

/** Reads a cursor. Undefined when it is not one of this list and order; the list then starts at its first page. */
export function readCursor(text: string | undefined, order: string, { kind }: SortKey): Cursor | undefined {
  const parsed = written.safeParse(openCursor(text))
  if (!parsed.success || parsed.data[0] !== order) return undefined

  const [, toward, key, id] = parsed.data
  return isKey(key, kind) ? { toward, key, id } : undefined
}

/** For the API: throws a Refusal when the cursor is not one of this list, so that no program reads page one for ever. */
export function refuseForeignCursor(text: string | undefined, order: string, key: SortKey): void {
  if (text === undefined || readCursor(text, order, key)) return
  throw Refusal.at('cursor', foreignCursor)
}

const foreignCursor = 'This is no cursor of this list and order. Leave it out to begin at the first page.'

/** The sort key as text, exact to the microsecond, which a JavaScript date would drop. */
export function keyAsText({ by, kind }: SortKey): RawBuilder<string> {
  return kind === 'moment' ? sql<string>`(${by} at time zone 'UTC')::text` : sql<string>`${by}::text`
}

/** The rows beyond the cursor, when the list runs in the given direction. */
export function isBeyond(cursor: Cursor, sort: SortKey, id: RawBuilder<unknown>, direction: 'asc' | 'desc') {
  const isAscending = (direction === 'asc') === (cursor.toward === 'next')
  const place = sql`(${castKey(cursor.key, sort.kind)}, ${cursor.id}::uuid)`
  return isAscending ? sql<boolean>`(${sort.by}, ${id}) > ${place}` : sql<boolean>`(${sort.by}, ${id}) < ${place}`
}

/** Cuts a page from rows queried with one to spare. Rows before a cursor arrive in reverse order. */
export function cutPage<Row extends { id: string }>(
  found: (Row & { sortKey: string })[],
  size: number,
  order: string,
  cursor: Cursor | undefined,
): Page<Row>
export function cutPage(
  found: { id: string; sortKey: string }[],
  size: number,
  order: string,
  cursor: Cursor | undefined,
): Page<{ id: string }> {
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
      return key === '-infinity' || isMoment(`${key} 00:00:00`)
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

function openCursor(text: string | undefined): unknown {
  if (text === undefined) return undefined
  const bytes = Buffer.from(text, 'base64url')
  const sealed = bytes.subarray(sealBytes)
  // Decoding ignores unknown characters, so only the exact spelling of these bytes is accepted.
  if (bytes.length < sealBytes || bytes.toString('base64url') !== text) return undefined
  if (!timingSafeEqual(bytes.subarray(0, sealBytes), sealOf(sealed))) return undefined
  return JSON.parse(sealed.toString('utf8'))
}

function sealOf(text: Buffer): Buffer {
  return createHmac('sha256', authSecret()).update('cursor\n').update(text).digest().subarray(0, sealBytes)
}

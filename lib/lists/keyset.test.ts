import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { cursorOnly, cutPage, readCursor, refuseForeignCursor, type SortKey } from './keyset.ts'

const id = '00000000-0000-7000-8000-000000000000'
const keyOf = (kind: SortKey['kind']): SortKey => ({ by: sql`key`, kind })
const rowsOf = (...keys: string[]) => keys.map((sortKey, nth) => ({ id, sortKey, nth }))

/** The cursor after a page that ends at this sort key. */
function cursorAfter(sortKey: string, order = 'people asc'): string {
  const { nextCursor } = cutPage(rowsOf(sortKey, 'z'), 1, order, undefined)
  return nextCursor ?? ''
}

test('cutPage cuts the spare row off and says where to go on', () => {
  const first = cutPage(rowsOf('a', 'b', 'c'), 2, 'people asc', undefined)
  expect(first.rows).toEqual([
    { id, nth: 0 },
    { id, nth: 1 },
  ])
  expect(readCursor(first.nextCursor ?? '', 'people asc', keyOf('text'))).toEqual({ toward: 'next', key: 'b', id })
  expect(first.previousCursor).toBeNull()
})

test('cutPage ends the list at its last row, and leads back from there', () => {
  const cursor = { toward: 'next', key: 'b', id } as const
  const last = cutPage(rowsOf('c', 'd'), 2, 'people asc', cursor)
  expect(last.nextCursor).toBeNull()
  expect(readCursor(last.previousCursor ?? '', 'people asc', keyOf('text'))).toEqual({
    toward: 'previous',
    key: 'c',
    id,
  })
  expect(cutPage(rowsOf(), 2, 'people asc', cursor)).toEqual({ rows: [], nextCursor: null, previousCursor: null })
})

test('cutPage turns rows before a cursor round, and the first page leads nowhere back', () => {
  const cursor = { toward: 'previous', key: 'd', id } as const
  const middle = cutPage(rowsOf('c', 'b', 'a'), 2, 'people asc', cursor)
  expect(middle.rows.map(({ nth }) => nth)).toEqual([1, 0])
  expect(readCursor(middle.nextCursor ?? '', 'people asc', keyOf('text'))?.key).toBe('c')
  expect(readCursor(middle.previousCursor ?? '', 'people asc', keyOf('text'))?.key).toBe('b')
  expect(cutPage(rowsOf('c', 'b'), 2, 'people asc', cursor)).toMatchObject({ previousCursor: null })
})

test('readCursor knows only its own list and order, unchanged and in its one spelling', () => {
  const cursor = cursorAfter('a')
  const read = (text: string | undefined, order = 'people asc') => readCursor(text, order, keyOf('text'))
  expect(read(cursor)).toEqual({ toward: 'next', key: 'a', id })
  expect(read(cursor, 'people desc')).toBeUndefined()
  expect(read(undefined)).toBeUndefined()

  const bytes = Buffer.from(cursor, 'base64url')
  for (const at of [0, 5, 11, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(read(changed.toString('base64url'))).toBeUndefined()
  }
  expect(
    [`${cursor}=`, `${cursor}!`, '', 'AAAA', bytes.subarray(0, 12).toString('base64url')].map((t) => read(t)),
  ).toEqual(Array.from({ length: 5 }, () => undefined))
})

test('readCursor refuses a cursor sealed with another secret', () => {
  const text = Buffer.from(JSON.stringify(['people asc', 'next', 'a', id]))
  const unsealed = Buffer.concat([Buffer.alloc(12), text]).toString('base64url')
  expect(readCursor(unsealed, 'people asc', keyOf('text'))).toBeUndefined()
  expect(Buffer.from(cursorAfter('a'), 'base64url').subarray(12)).toEqual(text)
})

test.each<[SortKey['kind'], string, boolean]>([
  ['moment', '2026-11-21 10:00:00.123456', true],
  ['moment', '-infinity', true],
  ['moment', '2026-02-30 10:00:00', false],
  ['moment', '2026-13-01 10:00:00', false],
  ['moment', '2026-11-21', false],
  ['date', '2026-11-21', true],
  ['date', '2026-02-30', false],
  ['date', '-infinity', true],
  ['date', 'infinity', false],
  ['integer', '123456789', true],
  ['integer', '1234567890', false],
  ['integer', '-1', false],
  ['decimal', '100.50', true],
  ['decimal', '100.505', false],
  ['text', 'Zoë', true],
  ['text', 'a\0', false],
])('readCursor reads a cursor over %ss with %s: %s', (kind, key, reads) => {
  expect(readCursor(cursorAfter(key), 'people asc', keyOf(kind)) !== undefined).toBe(reads)
})

test('readCursor accepts a key of at most 2000 characters', () => {
  expect(readCursor(cursorAfter('a'.repeat(2000)), 'people asc', keyOf('text'))).toBeDefined()
  expect(readCursor(cursorAfter('a'.repeat(2001)), 'people asc', keyOf('text'))).toBeUndefined()
})

test('refuseForeignCursor names the field, and lets no cursor and an own one pass', () => {
  const refuse = (text: string | undefined) => () => refuseForeignCursor(text, 'people asc', keyOf('text'))
  expect(refuse(undefined)).not.toThrow()
  expect(refuse(cursorAfter('a'))).not.toThrow()
  expect(refuse(cursorAfter('a', 'bookings asc'))).toThrow(Refusal)
  expect(refuse('x')).toThrow(expect.objectContaining({ fields: { cursor: expect.stringContaining('cursor') } }))
})

test('cursorOnly takes nothing but a cursor', () => {
  expect(cursorOnly.safeParse({ cursor: 'x' }).success).toBe(true)
  expect(cursorOnly.safeParse({ q: 'x' }).success).toBe(false)
})

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

test.each([
  ['moment', '2026-03-03 10:00:00.123456', true],
  ['moment', '2026-03-03 10:00:00', true],
  ['moment', '-infinity', true],
  ['moment', '2026-02-30 10:00:00', false],
  ['moment', '2026-03-03 24:00:01', false],
  ['moment', '2026-03-03', false],
  ['date', '2026-03-03', true],
  ['date', '2026-02-29', false],
  ['date', '2028-02-29', true],
  ['date', '-infinity', true],
  ['integer', '123456789', true],
  ['integer', '1234567890', false],
  ['integer', '-1', false],
  ['decimal', '123456789012.34', true],
  ['decimal', '1234567890123', false],
  ['decimal', '1.234', false],
  ['text', 'any', true],
  ['text', 'a\0b', false],
] as const)('a cursor of the kind %s may hold %j: %s', (kind, sortKey, isKey) => {
  const id = crypto.randomUUID()
  const sort = { by: sql`x`, kind }
  const { nextCursor } = cutPage(
    [
      { id, sortKey },
      { id, sortKey },
    ],
    1,
    'order',
    undefined,
  )
  const read = readCursor(nextCursor ?? '', 'order', sort)
  expect(read).toEqual(isKey ? { toward: 'next', key: sortKey, id } : undefined)
  expect(readCursor(nextCursor ?? '', 'other', sort)).toBeUndefined()
})

test('cutPage leads on where a row is to spare, and back where one came from', () => {
  const rows = ['a', 'b', 'c'].map((sortKey) => ({ id: crypto.randomUUID(), sortKey }))
  const cut = (size: number, toward?: 'next' | 'previous') => {
    const cursor = toward && { toward, key: 'x', id: crypto.randomUUID() }
    const { nextCursor, previousCursor, rows: shown } = cutPage(rows, size, 'order', cursor)
    return [shown.map(({ id }) => rows.findIndex((row) => row.id === id)), nextCursor !== null, previousCursor !== null]
  }
  expect(cut(3)).toEqual([[0, 1, 2], false, false])
  expect(cut(2)).toEqual([[0, 1], true, false])
  expect(cut(2, 'next')).toEqual([[0, 1], true, true])
  expect(cut(3, 'next')).toEqual([[0, 1, 2], false, true])
  expect(cut(2, 'previous')).toEqual([[1, 0], true, true])
  expect(cut(3, 'previous')).toEqual([[2, 1, 0], true, false])
})

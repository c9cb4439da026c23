import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findBreak } from './find-break.ts'
import type { SealedRow } from './hash-block.ts'

const row = (id: string, says = id): SealedRow => ({ id, digest: createHash('sha256').update(says).digest() })
const sealed = [row('a'), row('b'), row('c')]

test('findBreak accepts a block whose rows are as they were sealed, and an empty one', () => {
  expect(findBreak(7, sealed, [row('a'), row('b'), row('c')])).toBeUndefined()
  expect(findBreak(7, [], [])).toBeUndefined()
})

test.each<[string, SealedRow[], string, string]>([
  ['an edited first row', [row('a', 'x'), row('b'), row('c')], 'edited', 'a'],
  ['an edited last row', [row('a'), row('b'), row('c', 'x')], 'edited', 'c'],
  ['a deleted first row', [row('b'), row('c')], 'deleted', 'a'],
  ['a deleted last row', [row('a'), row('b')], 'deleted', 'c'],
  ['an inserted row', [row('a'), row('n'), row('b'), row('c')], 'inserted', 'n'],
  ['a row inserted at the end', [row('a'), row('b'), row('c'), row('n')], 'inserted', 'n'],
  ['two rows that were swapped', [row('a'), row('b', 'c'), row('c', 'b')], 'reordered', 'b'],
  ['a row that cannot be genuine', [row('a'), { id: 'b', digest: null }, row('c')], 'edited', 'b'],
])('findBreak names %s', (_, found, kind, rowId) => {
  expect(findBreak(7, sealed, found)).toMatchObject({ block: 7, kind, rowId })
})

test('findBreak never takes two rows without a digest for the same', () => {
  const blank = [{ id: 'a', digest: null }]
  expect(findBreak(1, blank, blank)).toMatchObject({ kind: 'edited', rowId: 'a' })
})

test('findBreak says which row and what happened to it', () => {
  expect(findBreak(2, sealed, [row('a', 'x')])?.sentence).toBe('Row a in block 2 was edited after it was sealed.')
})
